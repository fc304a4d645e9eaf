import type { ComposerPage } from './composer-page';
import { expect, test } from './test';

test.describe('on the plain text', () => {
  test.beforeEach(async ({ composer }) => {
    await composer.open('?lib=pandas');
    await expect(composer.file('requirements.txt')).toContainText('kB');
    await composer.holdEditor();
  });

  test('a visitor can point at a layer and see its line and what it is for', async ({ composer }) => {
    await composer.row('WORKDIR /app').hover();
    await expect(composer.row('WORKDIR /app')).toHaveAttribute('aria-current', 'true');
    await expect(composer.codeLine('WORKDIR /app')).toHaveAttribute('data-lit', 'true');
    await expect(composer.codeLines.and(composer.page.locator('[data-lit="true"]'))).toHaveCount(1);
    await expect(composer.note).toContainText('WORKDIR');
    await composer.row('RUN uv pip install').hover();
    await expect(composer.row('WORKDIR /app')).not.toHaveAttribute('aria-current');
    await expect(composer.codeLine('WORKDIR /app')).toHaveAttribute('data-lit', 'false');
    await expect(composer.codeLine('uv pip install')).toHaveAttribute('data-lit', 'true');
    await expect(composer.note).toContainText('Installs the libraries');
  });

  test('a visitor can move through the layers with the arrow keys', async ({ composer, page }) => {
    await composer.row('COPY src/').focus();
    await expect(composer.codeLine('COPY src/')).toHaveAttribute('data-lit', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(composer.row('RUN uv pip install')).toBeFocused();
    await expect(composer.codeLine('uv pip install')).toHaveAttribute('data-lit', 'true');
    await page.keyboard.press('ArrowUp');
    await expect(composer.row('COPY src/')).toHaveAttribute('aria-current', 'true');
    await expect(composer.note).toContainText('COPY');
  });

  test('a visitor can point at a line and see its layer', async ({ composer }) => {
    await composer.codeLine('COPY src/').hover();
    await expect(composer.row('COPY src/')).toHaveAttribute('aria-current', 'true');
    await composer.codeLine('FROM python').hover();
    await expect(composer.row('CPython 3.13 and pip')).toHaveAttribute('aria-current', 'true');
    await expect(composer.row('COPY src/')).not.toHaveAttribute('aria-current');
  });

  test('a visitor can point at a choice and see what it makes', async ({ composer }) => {
    await composer.codeLine('COPY src/').hover();
    await expect(composer.file('requirements.txt')).toHaveAttribute('data-lit', 'false');
    await composer.group('Libraries').hover();
    await expect(composer.row('RUN uv pip install')).toHaveAttribute('aria-current', 'true');
    await expect(composer.file('requirements.txt')).toHaveAttribute('data-lit', 'true');
    await expect(composer.file('src/app.py')).toHaveAttribute('data-lit', 'false');
    await composer.checkbox('Run as a normal user, not root').focus();
    await expect(composer.codeLine('USER 10001')).toHaveAttribute('data-lit', 'true');
  });

  test('a visitor can point at a file and see the layer that reads it', async ({ composer }) => {
    await composer.file('src/app.py').hover();
    await expect(composer.row('COPY src/')).toHaveAttribute('aria-current', 'true');
    await composer.file('requirements.txt').focus();
    await expect(composer.row('RUN uv pip install')).toHaveAttribute('aria-current', 'true');
  });
});

test('a visitor can point at a line of the editor and see its layer, and the other way round', async ({
  composer,
  page,
}) => {
  // Short enough that the editor draws every line at once.
  await composer.open('?app=script');
  await composer.moveMouse();
  await composer.editor.waitFor();
  await composer.editor.getByText('COPY', { exact: true }).hover();
  await expect(composer.row('COPY src/')).toHaveAttribute('aria-current', 'true');
  await composer.editor.getByText('WORKDIR', { exact: true }).click();
  await expect(composer.row('WORKDIR /app')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(composer.row('RUN useradd')).toHaveAttribute('aria-current', 'true');
  await composer.row('CPython 3.13').hover();
  await expect(composer.litInEditor).toHaveCount(1);
});

test('a visitor can read what a word of Docker means', async ({ composer }) => {
  await composer.open();
  await expectExplained(composer, 'layer', 'The files that one instruction added or changed.');
});

test('a visitor can read where each figure of the note comes from', async ({ composer }) => {
  await composer.open('?lib=pandas,nobody-knows');
  await expectExplained(composer, /^\d+ MB$/, /^measured/);
  await expectExplained(composer, /^\d+\.\d s$/, /Mbit/);
});

async function expectExplained({ note }: ComposerPage, name: string | RegExp, explanation: string | RegExp) {
  const word = note.getByRole('button', { name });
  const meaning = note.getByRole('tooltip', { includeHidden: true }).filter({ hasText: explanation });
  await expect(meaning).toBeHidden();
  await word.focus();
  await expect(meaning).toBeVisible();
  await expect(word).toHaveAccessibleDescription((await meaning.innerText()).trim());
}
