import type { Download, Locator } from '@playwright/test';
import { ComposerLocators, type Scenario } from './composer-locators';

/** The screen as a visitor has it: verbs and locators. What must hold stands in the specs. */
export class ComposerPage extends ComposerLocators {
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

  /** One of several side by side: people click its words, the radio itself does not show. */
  async choose(radio: Locator): Promise<void> {
    await radio.locator('..').click();
  }

  /** By its name: its group may be closed. */
  async chooseApp(title: string): Promise<void> {
    await this.appSearch.fill(title);
    await this.appSearch.press('Enter');
    await this.app(title).and(this.page.locator(':checked')).waitFor();
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
    const rows = await this.layers.getByRole('rowgroup').nth(1).getByRole('row').all();
    const cells = rows.map((row) => row.locator('th, td').allInnerTexts());
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

  /** Opens the list of changes, and waits until it is here. */
  async listChanges(): Promise<void> {
    await this.page.keyboard.press('5');
    await this.change('edit src/app.py').waitFor();
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
