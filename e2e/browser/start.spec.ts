import { expect, test } from './test';

test('a visitor can read a complete Dockerfile at the empty address', async ({ composer, server }) => {
  await composer.open();
  expect(await composer.code()).toBe(await server.dockerfile(''));
  await expect(composer.page).toHaveTitle('flask-api · Roadcut');
  await expect(composer.imageName).toHaveValue('flask-api');
  await expect(composer.sentence).toContainText('Flask API on Python 3.13 slim');
  await expect(composer.problems.getByRole('listitem')).toHaveCount(0);
  expect(composer.query()).toBe('');
});

test('a visitor can see every layer of the image, drawn and in words', async ({ composer }) => {
  await composer.open();
  const rows = await composer.layerRows();
  expect(rows.map(([kind]) => kind)).toEqual([
    'container',
    'config',
    'run',
    'copy',
    'install',
    'run',
    'run',
    'config',
    'base',
    'base',
    'base',
  ]);
  await expect(composer.rows).toHaveCount(rows.length);
  for (const [index, [, instruction = '']] of rows.entries())
    await expect(composer.rows.nth(index)).toContainText(instruction);
  await expect(composer.scenario('first')).toBeChecked();
});

test('a visitor can see the files and the commands of the recipe', async ({ composer, server }) => {
  await composer.open();
  const files = await server.files('');
  expect(await composer.filePaths()).toEqual([...files.keys()]);
  await expect(composer.command('docker build -t flask-api:latest .')).toBeVisible();
  await expect(
    composer.command('docker run -d --name flask-api -p 8000:8000 flask-api:latest'),
  ).toBeVisible();
});

test('a visitor who types into a file is told where it is changed, and nothing changes', async ({
  composer,
  page,
  server,
}) => {
  await composer.open();
  await composer.moveMouse();
  await composer.editor.waitFor();
  await composer.editor.getByText('WORKDIR').click();
  await page.keyboard.type('x');
  const message = page.getByRole('region', { name: 'Files' }).getByText('Written from the recipe: change it');
  await expect(message).toBeVisible();
  expect(await composer.code()).toBe(await server.dockerfile(''));
  expect((await composer.editorLines()).some((line) => line.includes('WORKDIR /app'))).toBe(true);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a visitor can read the default Dockerfile', async ({ composer, server, watch }) => {
    watch.provokes(/request failed: .*\.js csp$/);
    await composer.page.goto('/');
    const lines = (await server.dockerfile('')).trimEnd().split('\n');
    await expect(composer.codeLines).toHaveCount(lines.length);
    for (const [index, line] of lines.entries())
      await expect(composer.codeLines.nth(index)).toContainText(line.trim());
    await expect(composer.codeLines.first()).toBeVisible();
    await expect(composer.layer('CPython 3.13 and pip')).toHaveCount(1);
    await expect(composer.command('docker build -t flask-api:latest .')).toBeVisible();
  });
});
