import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Download } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { ComposerPage } from './composer-page';
import { expect, test } from './test';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));

const cases = [
  { slug: 'empty-recipe', name: 'flask-api' },
  { slug: 'course-flask-python-3.7.4', name: 'docker_flask' },
  { slug: 'fastapi-data', name: 'data-api' },
  { slug: 'flask-with-services', name: 'flask-api' },
  { slug: 'jupyter-notebooks', name: 'notebooks' },
  { slug: 'not-locked', name: 'flask-api' },
  { slug: 'script-batch', name: 'batch-job' },
];

function linkOf(slug: string): string {
  return readFileSync(join(examples, slug, 'link.txt'), 'utf8').trim();
}

/** Contents by path, for files below a folder. */
function readTree(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path)).toString('base64')]));
}

function goldenFiles(slug: string): Record<string, string> {
  return readTree(join(examples, slug, 'context'));
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

function readZip(bytes: Buffer): Record<string, string> {
  const entries = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([path, content]) => [path, Buffer.from(content).toString('base64')]),
  );
}

function readTarGz(bytes: Buffer): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'roadcut-'));
  try {
    execFileSync('tar', ['-xzf', '-', '-C', folder], { input: bytes });
    return readTree(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function below(folder: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
}

async function saveTarGz(composer: ComposerPage): Promise<Download> {
  await composer.openDownloadMenu();
  return composer.save(() => composer.page.getByRole('button', { name: 'Download .tar.gz' }).click());
}

for (const { slug, name } of cases) {
  test(`a visitor can download ${slug} as zip and as tar.gz`, async ({ composer, server }) => {
    const link = linkOf(slug);
    await composer.open(link);
    const zip = await composer.save(() => composer.download.click());
    expect(zip.suggestedFilename()).toBe(`${name}.zip`);
    const golden = below(name, goldenFiles(slug));
    expect(readZip(await bytesOf(zip))).toEqual(golden);
    expect((await bytesOf(zip)).equals(await server.zip(link))).toBe(true);
    const tar = await saveTarGz(composer);
    expect(tar.suggestedFilename()).toBe(`${name}.tar.gz`);
    expect(readTarGz(await bytesOf(tar))).toEqual(golden);
    expect((await bytesOf(tar)).equals(await server.tarGz(link))).toBe(true);
  });
}

test('a visitor can name the image org/api, and the archive is called api', async ({ composer, server }) => {
  await composer.open();
  await composer.imageName.fill('org/api');
  await composer.imageName.press('Enter');
  await expect.poll(() => composer.query()).toBe('?name=org/api');
  await expect(composer.command('docker build -t org/api:latest .')).toBeVisible();
  const zip = await composer.save(() => composer.download.click());
  expect(zip.suggestedFilename()).toBe('api.zip');
  const bytes = await bytesOf(zip);
  expect(Object.keys(readZip(bytes))).toContain('api/Dockerfile');
  expect(bytes.equals(await server.zip('?name=org/api'))).toBe(true);
});

for (const timezoneId of ['Pacific/Kiritimati', 'America/St_Johns']) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('a visitor can download the same bytes as anywhere else', async ({ composer, server }) => {
      await composer.open('?lib=pandas');
      const zone = await composer.page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
      expect(zone).toBe(timezoneId);
      const zip = await composer.save(() => composer.download.click());
      expect((await bytesOf(zip)).equals(await server.zip('?lib=pandas'))).toBe(true);
      const tar = await saveTarGz(composer);
      expect((await bytesOf(tar)).equals(await server.tarGz('?lib=pandas'))).toBe(true);
    });
  });
}

test('a visitor can download with D what was chosen a moment ago', async ({ composer, server, page }) => {
  await composer.open();
  await composer.chooseApp('Script');
  await composer.addLibrary('polars');
  await composer.row('WORKDIR').focus();
  const zip = await composer.save(() => page.keyboard.press('d'));
  expect((await bytesOf(zip)).equals(await server.zip('?app=script&lib=polars'))).toBe(true);
});

test.describe('into a folder', () => {
  test.beforeEach(async ({ composer, page }) => {
    // The picker is the browser's own window; a folder of the page's private storage takes its place.
    await page.addInitScript(() => {
      const showDirectoryPicker = async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('my-project', { create: true });
      Object.assign(window, { showDirectoryPicker });
    });
    await composer.open('?with=redis');
  });

  const write = async (composer: ComposerPage) => {
    await composer.openDownloadMenu();
    await composer.page.getByRole('button', { name: 'Write into a folder…' }).click();
  };

  test('a visitor can write all files', async ({ composer, page, server }) => {
    const files = await server.files('?with=redis');
    await write(composer);
    await expect(page.getByText(`${files.size} files written into my-project`)).toBeVisible();
    for (const [path, text] of files) expect(await readWritten(composer, path), path).toBe(text);
    // What is the same already is no question.
    await expect(page.getByText('files written into')).toHaveCount(0);
    await write(composer);
    await expect(page.getByText(`${files.size} files written into my-project`)).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('a visitor is asked before a file of their own is replaced', async ({ composer, page, server }) => {
    await writeOwn(composer, 'Dockerfile', 'FROM mine\n');
    await writeOwn(composer, 'notes.txt', 'keep me\n');
    await write(composer);
    const dialog = composer.dialog('Replace what is there?');
    await expect(dialog.getByRole('listitem')).toHaveText(['Dockerfile']);
    await expect(dialog).toContainText('my-project holds files of the same name');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toBeHidden();
    expect(await readWritten(composer, 'Dockerfile')).toBe('FROM mine\n');
    await write(composer);
    await dialog.getByRole('button', { name: 'Replace' }).click();
    await expect(page.getByText('files written into my-project')).toBeVisible();
    expect(await readWritten(composer, 'Dockerfile')).toBe(await server.dockerfile('?with=redis'));
    expect(await readWritten(composer, 'notes.txt')).toBe('keep me\n');
  });

  test('a visitor can close the picker and nothing happens', async ({ composer, page }) => {
    await page.evaluate(() => {
      Object.assign(window, {
        showDirectoryPicker: () => Promise.reject(new DOMException('closed', 'AbortError')),
      });
    });
    await write(composer);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(composer.download).toBeEnabled();
  });

  test('a visitor is told when the folder refuses a file', async ({ composer, page }) => {
    await page.evaluate(() => {
      FileSystemFileHandle.prototype.createWritable = () =>
        Promise.reject(new DOMException('full', 'QuotaExceededError'));
    });
    await write(composer);
    await expect(page.getByText('The folder refused a file.')).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByText('The folder refused a file.')).toBeHidden();
  });
});

async function readWritten({ page }: ComposerPage, path: string): Promise<string> {
  return page.evaluate(async (parts) => {
    let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('my-project');
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
    return (await (await folder.getFileHandle(parts.at(-1) ?? '')).getFile()).text();
  }, path.split('/'));
}

async function writeOwn({ page }: ComposerPage, name: string, text: string): Promise<void> {
  await page.evaluate(
    async ([file, content]) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('my-project', { create: true });
      const writable = await (await folder.getFileHandle(file, { create: true })).createWritable();
      await writable.write(content);
      await writable.close();
    },
    [name, text] as const,
  );
}
