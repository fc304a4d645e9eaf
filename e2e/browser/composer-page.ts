import type { Download, Locator, Page } from '@playwright/test';

export const scenarios = {
  first: /^First build/,
  nothing: /^change nothing/,
  edit: /^edit /,
  library: /^add /,
  python: /^bump Python/,
} as const;

export type Scenario = keyof typeof scenarios;

/** The screen as a visitor has it: verbs and locators. What must hold stands in the specs. */
export class ComposerPage {
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
    // The note is a live region and has no other role.
    this.note = page.getByRole('region', { name: 'Files' }).locator('[aria-live="polite"]');
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

  /** Opens a link, `query` with its "?", and waits until the page has taken it over. */
  async open(query = ''): Promise<void> {
    await this.page.goto(`/${query}`);
    await this.ready();
  }

  /** The drawing stands on sizes that only a running page knows. */
  async ready(): Promise<void> {
    await this.page
      .locator('html:not([data-link]) ol[aria-label="Layers, top first"] > li')
      .first()
      .waitFor({ state: 'attached' });
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** The part of the address that holds the recipe. */
  query(): string {
    return new URL(this.page.url()).search;
  }

  radio(group: string, name: string | RegExp): Locator {
    return this.form.getByRole('radiogroup', { name: group }).getByRole('radio', { name });
  }

  /** One of several side by side: people click its words, the radio itself does not show. */
  async choose(radio: Locator): Promise<void> {
    await radio.locator('..').click();
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

  command(line: string | RegExp): Locator {
    return this.commands.getByRole('code').filter({ hasText: line });
  }

  copyCommand(line: string): Locator {
    return this.commands.getByRole('button', { name: line });
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }

  async addLibrary(name: string): Promise<void> {
    await this.search.fill(name);
    await this.options.first().waitFor();
    await this.search.press('Enter');
  }

  /** The open file, as it is written on the screen. */
  async code(): Promise<string> {
    const lines = await this.codeLines.evaluateAll((items) =>
      items.map((item) => {
        const text = item.querySelector('span:last-child')?.cloneNode(true) as HTMLElement;
        for (const hidden of text.querySelectorAll('.sr-only')) hidden.remove();
        return text.textContent;
      }),
    );
    return `${lines.join('\n')}\n`;
  }

  /** The lines that the editor draws: those in view, top first. */
  editorLines(): Promise<string[]> {
    return this.editor.locator('.view-line').evaluateAll((lines) =>
      lines
        .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text.replaceAll('\u00a0', ' ')),
    );
  }

  /** The cells of the layers table, row by row, top layer first. */
  async layerRows(): Promise<string[][]> {
    const rows = await this.layers.getByRole('row').all();
    const cells = rows.slice(1).map((row) => row.locator('th, td').allInnerTexts());
    return Promise.all(cells);
  }

  /** Words of the State column, by the Instruction column. */
  async states(): Promise<Record<string, string>> {
    const rows = await this.layerRows();
    return Object.fromEntries(rows.map(([, instruction = '', , , state = '']) => [instruction, state]));
  }

  async filePaths(): Promise<string[]> {
    const names = await this.files.locator('span:nth-child(2)').allInnerTexts();
    return names.map((name) => name.trim());
  }

  /** Seconds that a question's label promises. */
  async promised(id: Scenario): Promise<string> {
    const label = await this.scenario(id).locator('..').innerText();
    return label.split('\n').at(-1)?.trim() ?? '';
  }

  async openMoreCommands(): Promise<void> {
    await this.commands.getByText('More commands').click();
  }

  async openPresets(): Promise<void> {
    await this.form.getByText('Start from an example').click();
  }

  /** A first sign of a person, over nothing that lights up; the editor comes for it. */
  async moveMouse(): Promise<void> {
    await this.page.mouse.move(720, 8);
  }

  /** The editor's scripts never arrive, and never fail: the plain text stays. */
  async holdEditor(): Promise<void> {
    await this.page.route('**/_next/static/**/*.js', () => {});
  }

  async save(start: () => Promise<unknown>): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), start()]);
    return download;
  }

  async openDownloadMenu(): Promise<void> {
    await this.page.getByRole('button', { name: 'More ways to get the files' }).click();
  }

  /** A browser that refuses the clipboard; to be called before the page opens. */
  async blockClipboard(): Promise<void> {
    await this.page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
  }

  async allowClipboard(): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** What is selected, in a field or in the page. */
  selection(): Promise<string> {
    return this.page.evaluate(() => {
      const active = document.activeElement;
      if (active instanceof HTMLInputElement)
        return active.value.slice(active.selectionStart ?? 0, active.selectionEnd ?? 0);
      return `${getSelection()}`;
    });
  }
}
