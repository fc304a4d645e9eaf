import type { Locator, Page } from '@playwright/test';

export const scenarios = {
  first: /^First build/,
  nothing: /^change nothing/,
  edit: /^edit /,
  library: /^add /,
  python: /^bump Python/,
} as const;

export type Scenario = keyof typeof scenarios;

/** Where everything stands on the screen, by the names a visitor knows it by. */
export class ComposerLocators {
  readonly form: Locator;
  readonly problems: Locator;
  readonly search: Locator;
  readonly options: Locator;
  readonly chips: Locator;
  readonly layers: Locator;
  readonly rows: Locator;
  readonly tray: Locator;
  readonly files: Locator;
  readonly note: Locator;
  readonly commands: Locator;
  readonly imageName: Locator;
  readonly sentence: Locator;
  readonly share: Locator;
  readonly download: Locator;
  readonly theme: Locator;
  readonly codeLines: Locator;
  readonly plainText: Locator;
  readonly changedLines: Locator;
  readonly editorHost: Locator;
  readonly editor: Locator;
  readonly litInEditor: Locator;
  readonly breakSentence: Locator;
  readonly previewBeds: Locator;

  constructor(readonly page: Page) {
    const banner = page.getByRole('banner');
    this.form = page.getByRole('form', { name: 'Recipe' });
    this.problems = page.getByRole('status', { name: 'Problems' });
    this.search = page.getByRole('combobox', { name: 'Search libraries' });
    this.options = page.getByRole('listbox', { name: 'Libraries found' }).getByRole('option');
    this.chips = this.form.getByRole('group', { name: 'Libraries' }).getByRole('listitem');
    this.layers = page.getByRole('table', { name: 'Layers of the image, top first' });
    this.rows = page.getByRole('list', { name: 'Layers, top first' }).getByRole('button');
    this.tray = page.getByRole('region', { name: 'Seconds of this build' });
    this.files = page.getByRole('list', { name: 'Files' }).getByRole('button');
    this.note = page.getByRole('region', { name: 'Files' }).getByRole('note');
    this.commands = page.getByRole('region', { name: 'Commands' });
    this.imageName = banner.getByRole('textbox', { name: 'Name of the image' });
    this.sentence = banner;
    this.share = banner.getByRole('button', { name: /^Share link|^Copied|^Press Ctrl C/ });
    this.download = banner.getByRole('button', { name: 'Download .zip', exact: true });
    this.theme = banner.getByRole('button', { name: 'Switch between light and dark' });
    // The plain text stays in the document below the editor, where it has no role any more.
    this.plainText = page.locator('#open-file > section');
    this.codeLines = this.plainText.locator('li');
    this.changedLines = this.plainText.locator('li[data-changed="true"]');
    this.editorHost = page.locator('.monaco-host');
    this.editor = page.locator('[data-editor="ready"]');
    // Monaco draws marks as elements without any role.
    this.litInEditor = this.editor.locator('.view-overlays .code-lit');
    this.breakSentence = page.getByText(/^Cache breaks/);
    this.previewBeds = page.locator('[data-preview="true"]');
  }

  radio(group: string, name: string | RegExp): Locator {
    return this.form.getByRole('radiogroup', { name: group }).getByRole('radio', { name });
  }

  app(name: string): Locator {
    return this.form
      .getByRole('group', { name: 'App', exact: true })
      .getByRole('radio', { name, exact: true });
  }

  checkbox(name: string | RegExp): Locator {
    return this.form.getByRole('checkbox', { name });
  }

  field(name: string): Locator {
    return this.form.getByRole('textbox', { name, exact: true });
  }

  group(name: string): Locator {
    return this.form.getByRole('group', { name, exact: true });
  }

  scenario(id: Scenario): Locator {
    return this.page.getByRole('radiogroup', { name: 'What is rebuilt' }).getByRole('radio', {
      name: scenarios[id],
    });
  }

  row(instruction: string | RegExp): Locator {
    return this.rows.filter({ hasText: instruction });
  }

  layer(instruction: string | RegExp): Locator {
    return this.layers.getByRole('row').filter({ hasText: instruction });
  }

  file(path: string): Locator {
    return this.files.filter({ hasText: path });
  }

  codeLine(text: string | RegExp): Locator {
    return this.codeLines.filter({ hasText: text });
  }

  /** What one order of the same lines takes. */
  result(order: 'This order' | 'Naive order'): Locator {
    return this.tray.getByRole('group', { name: order }).getByRole('paragraph');
  }

  command(line: string | RegExp): Locator {
    return this.commands.getByRole('code').filter({ hasText: line });
  }

  copyCommand(line: string): Locator {
    return this.commands.getByRole('button', { name: line });
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }
}
