import type { Locator, Request } from '@playwright/test';
import type { ComposerPage } from './composer-page';
import { expect, test } from './test';

test.use({ buildkit: true });

const links = ['', '?name=all&lib=pandas&with=postgres,redis', '?app=jupyter', '?lib=zzz-unknown'];

for (const link of links) {
  test(`a visitor can open every file of ${link || 'the empty recipe'}`, async ({ composer, server }) => {
    await composer.open(link);
    const files = await server.files(link);
    await expect.poll(() => composer.filePaths()).toEqual([...files.keys()]);
    for (const [path, text] of files) {
      await composer.files.filter({ has: composer.page.getByText(path, { exact: true }) }).click();
      await expect(composer.page.getByRole('heading', { name: path, exact: true })).toBeVisible();
      await expect.poll(() => composer.code(), path).toBe(text.endsWith('\n') ? text : `${text}\n`);
    }
  });
}

test('a visitor can see which lines the last choice made', async ({ composer }) => {
  await composer.open();
  await expect(composer.changedLines).toHaveCount(0);
  await composer.choose(composer.radio('Python version', '3.12'));
  await expect(composer.changedLines).toHaveCount(1);
  await expect(composer.changedLines).toContainText('new: FROM python:3.12');
  await expect(composer.page.getByText('27 lines, 1 new since the last choice')).toBeVisible();
  await composer.file('src/app.py').click();
  await expect(composer.changedLines).toHaveCount(0);
  await composer.file('requirements.in').click();
  await composer.addLibrary('pandas');
  await expect(composer.changedLines).toHaveCount(1);
  await expect(composer.changedLines).toContainText(['pandas']);
});

test('a visitor can go from file to file with [ and ]', async ({ composer, page }) => {
  await composer.open();
  const paths = await composer.filePaths();
  const heading = page.getByRole('region', { name: 'Files' }).getByRole('heading').first();
  for (const path of [...paths.slice(1), ...paths.slice(0, 1)]) {
    await page.keyboard.press(']');
    await expect(heading).toHaveText(path);
    await expect(composer.files.and(page.locator('[aria-current="true"]'))).toContainText(path);
  }
  await page.keyboard.press('[');
  await expect(heading).toHaveText(paths.at(-1) ?? '');
});

test('a visitor who opened a file of a service sees the Dockerfile once the service is gone', async ({
  composer,
}) => {
  await composer.open('?with=redis');
  await composer.file('compose.yaml').click();
  await expect(composer.codeLine('services:')).toHaveCount(1);
  await composer.checkbox(/^Redis/).uncheck();
  await expect(composer.codeLine('FROM python')).toHaveCount(1);
});

/** The rows that the plain text draws: a line that wraps has several. */
function plainRows({ codeLines }: ComposerPage): Promise<string[]> {
  return rowsOf(codeLines.locator('.code-text'));
}

function rowsOf(lines: Locator): Promise<string[]> {
  return lines.evaluateAll((elements) =>
    elements.flatMap((line) => {
      const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const rows = [''];
      let bottom = line.getBoundingClientRect().top;
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        for (const [index, character] of [...(node.textContent ?? '')].entries()) {
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const box = range.getBoundingClientRect();
          if (rows.at(-1) !== '' && box.top >= bottom) rows.push('');
          rows.push(rows.pop() + character);
          bottom = box.bottom;
        }
      }
      return rows.map((row) => row.trim());
    }),
  );
}

/** The rows that the editor draws, without the white space that lets the further rows of a line stand in. */
async function editorRows(composer: ComposerPage): Promise<string[]> {
  return (await composer.editorLines()).map((row) => row.trim());
}

test('a visitor gets the editor with the same text after the first sign of a person', async ({
  composer,
  page,
}) => {
  await composer.open();
  await expect(composer.editorHost).toHaveCount(0);
  await composer.moveMouse();
  await composer.editor.waitFor();
  const rows = await plainRows(composer);
  const shown = await editorRows(composer);
  expect(shown.length).toBeGreaterThan(10);
  expect(shown).toEqual(rows.slice(0, shown.length));
  await expect(composer.plainText).toBeHidden();
  await composer.editor.getByText('FROM').first().click();
  await page.keyboard.press('Control+End');
  await expect.poll(async () => (await editorRows(composer)).at(-1)).toBe(rows.at(-1));
  await page.keyboard.type('INJECTED');
  await expect.poll(async () => (await editorRows(composer)).at(-1)).toBe(rows.at(-1));
  await composer.file('requirements.in').click();
  await expect(page.getByRole('textbox', { name: 'requirements.in' })).toBeAttached();
  await expect.poll(() => editorRows(composer)).toEqual(await plainRows(composer));
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a visitor finds no line and no command broken within an option or a name', async ({
    composer,
    page,
  }) => {
    await composer.open('?name=an-image-with-a-long-name&lib=pandas,psycopg2');
    await page.getByRole('tablist', { name: 'Screen' }).getByRole('tab', { name: 'Dockerfile' }).click();
    const rows = [...(await plainRows(composer)), ...(await rowsOf(page.locator('code')))];
    expect(rows.length).toBeGreaterThan(await composer.codeLines.count());
    for (const row of rows) expect(row).not.toMatch(/-$/);
  });
});

for (const width of [1024, 1280, 1366, 1440, 1920]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 1080 } });

    test('a visitor finds every row of a wrapped line where it was once the editor is there', async ({
      composer,
    }) => {
      await composer.open('?lib=pandas,nobody-knows,psycopg2');
      const rows = await plainRows(composer);
      expect(rows.length).toBeGreaterThan(await composer.codeLines.count());
      await composer.moveMouse();
      await composer.editor.waitFor();
      const shown = await editorRows(composer);
      expect(shown.length).toBeGreaterThan(10);
      expect(rows.join('\n')).toContain(shown.join('\n'));
    });
  });
}

test('a visitor who selects a line that wraps gets it in one piece', async ({ composer }) => {
  await composer.open('?lib=pandas,nobody-knows,psycopg2');
  const lines = (await composer.code()).split('\n');
  const longest = lines.reduce((a, b) => (b.length > a.length ? b : a));
  const line = composer.codeLines.nth(lines.indexOf(longest));
  expect((await plainRows(composer)).map((row) => row.length)).not.toContain(longest.trim().length);
  await line.evaluate((element) => getSelection()?.selectAllChildren(element));
  expect((await composer.selection()).trim()).toBe(longest.trim());
});

test('a visitor who reads further down finds the same rows once the editor is there', async ({
  composer,
  page,
}) => {
  await composer.open('?lib=pandas,psycopg2&ask=edit');
  await expect(composer.codeLine('COPY src/')).toBeInViewport();
  // What the page fetches when it idles has come, and took its room.
  await page.waitForLoadState('networkidle');
  await expect(page.getByText('BuildKit 0.34: no findings').first()).toBeAttached();
  const place = await composer.codeLine('Code changes often').boundingBox();
  await composer.moveMouse();
  await composer.editor.waitFor();
  const distance = async () =>
    Math.abs(((await composer.litInEditor.first().boundingBox())?.y ?? 0) - (place?.y ?? 99));
  await expect.poll(distance).toBeLessThanOrEqual(1);
});

test('a visitor can leave the editor with the Tab key', async ({ composer, page }) => {
  await composer.open();
  await composer.moveMouse();
  await composer.editor.waitFor();
  await composer.editor.getByText('FROM').first().click();
  const typing = page.getByRole('textbox', { name: 'Dockerfile' });
  await expect(typing).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(typing).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(typing).toBeFocused();
});

test('a visitor keeps the plain text where the scripts of the editor are blocked', async ({
  composer,
  page,
  watch,
}) => {
  watch.provokes(/ERR_FAILED/);
  await composer.open();
  await page.route('**/_next/static/**/*.js', (route) => route.abort());
  const failed = page.waitForEvent('requestfailed', (request: Request) => request.url().endsWith('.js'));
  await composer.moveMouse();
  await failed;
  await composer.choose(composer.radio('Python version', '3.12'));
  await expect(composer.codeLine('FROM python:3.12')).toBeVisible();
  await expect(composer.editor).toHaveCount(0);
});

test('a visitor can copy a file', async ({ composer, page, server }) => {
  await composer.allowClipboard();
  await composer.open();
  await page.getByRole('button', { name: 'Copy Dockerfile' }).click();
  await expect.poll(() => composer.clipboard()).toBe(await server.dockerfile(''));
});

test('a visitor is told that a file is copied, and nothing of the next one', async ({ composer, page }) => {
  await composer.allowClipboard();
  await composer.open();
  await page.getByRole('button', { name: 'Copy Dockerfile' }).click();
  await expect(page.getByRole('button', { name: 'Copied Dockerfile' })).toBeVisible();
  await composer.file('requirements.in').click();
  await expect(page.getByRole('heading', { name: 'requirements.in' })).toBeVisible();
  // Asked once: the word would go by itself in a while.
  const words = await page.getByRole('button', { name: 'requirements.in' }).allInnerTexts();
  expect(words.join()).toContain('Copy');
  expect(words.join()).not.toContain('Copied');
});

test('a visitor whose clipboard is blocked gets the whole file selected, also with the editor open', async ({
  composer,
  page,
}) => {
  await composer.blockClipboard();
  await composer.open('?lib=pandas,psycopg2');
  const text = await composer.code();
  await composer.moveMouse();
  await composer.editor.waitFor();
  await page.getByRole('button', { name: 'Copy Dockerfile' }).click();
  await expect(page.getByRole('button', { name: 'Press Ctrl C Dockerfile' })).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Text of Dockerfile' });
  await expect(field).toBeFocused();
  const selected = await field.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(selected.trim()).toBe(text.trim());
});
