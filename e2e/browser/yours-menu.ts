import type { Locator, Page } from '@playwright/test';

/** The menu of what is yours, by the names a visitor knows it by. */
export class YoursMenu {
  readonly button: Locator;
  readonly menu: Locator;
  readonly bookmarks: Locator;
  readonly history: Locator;
  readonly lately: Locator;
  readonly lastLine: Locator;

  constructor(readonly page: Page) {
    this.button = page.getByRole('button', { name: /^Yours/ });
    this.menu = page.getByRole('dialog', { name: 'Yours' });
    this.bookmarks = this.menu.getByRole('region', { name: 'Bookmarks' }).getByRole('listitem');
    this.history = this.menu.getByRole('region', { name: 'History' }).getByRole('listitem');
    this.lately = this.menu.getByRole('region', { name: 'Opened lately' }).getByRole('listitem');
    this.lastLine = page.getByRole('region', { name: 'Your last recipe' });
  }

  async open(): Promise<void> {
    await this.button.click();
    await this.menu.getByRole('heading', { name: 'History' }).waitFor();
  }

  /** What keeps the history comes when the page idles, and has then written down what was opened. */
  async recording(): Promise<void> {
    await this.page.waitForFunction(() => localStorage.getItem('last-recipe') !== null);
  }

  /** `B`, and what the page says to it. */
  async bookmark(words: string | RegExp): Promise<void> {
    await this.page.keyboard.press('b');
    await this.page.getByRole('status').filter({ hasText: words }).waitFor();
  }
}
