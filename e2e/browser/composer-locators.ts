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
  readonly sharePanel: Locator;
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
  readonly anyChange: Locator;
  readonly changeList: Locator;
  readonly askedChanges: Locator;
  readonly addChange: Locator;
  readonly askedPrice: Locator;
  readonly linkWords: Locator;
  readonly changesTold: Locator;
  readonly orders: Locator;

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
    this.sharePanel = page.getByRole('region', { name: 'Share', exact: true });
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
    this.anyChange = page.getByRole('button', { name: /^any\b/ });
    this.changeList = page.getByRole('form', { name: 'Any change' });
    this.askedChanges = page.getByRole('list', { name: 'Changes' }).getByRole('listitem');
    this.addChange = page.getByRole('button', { name: '+ change' });
    // The one figure of the bar; whatever else is a sentence in this region stands below it.
    this.askedPrice = page
      .getByRole('region', { name: 'Layers', exact: true })
      .getByRole('paragraph')
      .first();
    this.linkWords = this.changeList.getByRole('textbox', { name: 'In the words of a link' });
    this.changesTold = this.changeList.getByRole('alert').getByRole('listitem');
    this.orders = page.getByRole('region', { name: 'Orders and costs' });
  }

  radio(group: string, name: string | RegExp): Locator {
    return this.form.getByRole('radiogroup', { name: group }).getByRole('radio', { name });
  }

  app(name: string): Locator {
    return this.form
      .getByRole('group', { name: 'App', exact: true })
      .getByRole('radio', { name, exact: true });
  }

  get appSearch(): Locator {
    return this.group('App').getByRole('textbox', { name: 'Search kinds of app' });
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

  /** The box of one change in the list, by what is done to what. */
  change(name: string): Locator {
    return this.changeList.getByRole('checkbox', { name, exact: true });
  }

  dropChange(name: string): Locator {
    return this.page.getByRole('button', { name: `Do not ${name}`, exact: true });
  }

  whatToDoWith(subject: string): Locator {
    return this.changeList.getByRole('combobox', { name: `What to do with ${subject}`, exact: true });
  }

  /** A part of a change that may be written over. */
  blank(name: string): Locator {
    return this.changeList.getByRole('textbox', { name, exact: true });
  }

  lineSpeed(mbits: number): Locator {
    return this.page
      .getByRole('radiogroup', { name: 'Your line, Mbit/s' })
      .locator(`input[value="${mbits}"]`);
  }

  /** The lines of one order with their seconds, which stand in the place of the files. */
  order(name: 'This order' | 'Naive order'): Locator {
    return this.orders.getByRole('region', { name });
  }

  /** Cells of the table of costs: this order, the naive one, no cache. */
  costs(row: 'This change' | 'A day' | 'A month of CI'): Locator {
    return this.costRow(row).getByRole('cell');
  }

  costRow(row: 'This change' | 'A day' | 'A month of CI'): Locator {
    return this.orders
      .getByRole('table', { name: 'What it costs' })
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: row }) });
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
