import { ComposerPage } from './composer-page';
import { expectRecipe } from './expect-recipe';
import { expect, test } from './test';

const everything =
  '?name=my-api&app=fastapi&python=3.12&base=full&lib=httpx,pandas&with=postgres,redis&installer=pip&port=9000&without=cache,health';

test('a visitor can open a link and get its recipe', async ({ composer, server }) => {
  await composer.open(everything);
  expect(await composer.code()).toBe(await server.dockerfile(everything));
  await expect(composer.imageName).toHaveValue('my-api');
  await expect(composer.app('FastAPI')).toBeChecked();
  await expect(composer.radio('Python version', '3.12')).toBeChecked();
  await expect(composer.radio('Variant', /^full/)).toBeChecked();
  await expect(composer.form.getByRole('button', { name: /^Remove/ })).toHaveCount(2);
  await expect(composer.checkbox(/^Postgres/)).toBeChecked();
  await expect(composer.checkbox(/^Redis/)).toBeChecked();
  await expect(composer.radio('Installer', 'pip')).toBeChecked();
  await expect(composer.field('Port')).toHaveValue('9000');
  await expect(composer.checkbox('Health check')).not.toBeChecked();
  await expect(composer.checkbox('Compile code to bytecode')).toBeChecked();
  expect(composer.query()).toBe(everything);
});

test('a visitor can make the same recipe in any order and gets the same address', async ({ composer }) => {
  await composer.open();
  await composer.checkbox('Health check').uncheck();
  await composer.field('Port').fill('9000');
  await composer.field('Port').press('Enter');
  await composer.choose(composer.radio('Installer', 'pip'));
  await composer.checkbox(/^Redis/).check();
  await composer.addLibrary('pandas');
  await composer.checkbox(/^Keep pip’s cache/).uncheck();
  await composer.choose(composer.radio('Variant', /^full/));
  await composer.checkbox(/^Postgres/).check();
  await composer.addLibrary('httpx');
  await composer.chooseApp('FastAPI');
  await composer.choose(composer.radio('Python version', '3.12'));
  await composer.imageName.fill('my-api');
  await composer.imageName.press('Enter');
  await expect.poll(() => composer.query()).toBe(everything);
});

test('a visitor can leave only defaults behind and the address is empty again', async ({ composer }) => {
  await composer.open('?python=3.12');
  await composer.choose(composer.radio('Python version', '3.13'));
  await expect.poll(() => composer.page.url()).toMatch(/\/$/);
});

test('a visitor can go back, forward and reload', async ({ composer, server }) => {
  await composer.open();
  await composer.choose(composer.radio('Python version', '3.12'));
  await expect.poll(() => composer.query()).toBe('?python=3.12');
  await composer.chooseApp('Script');
  await expect.poll(() => composer.query()).toBe('?app=script&python=3.12');
  await composer.page.goBack();
  await expect.poll(() => composer.code()).toBe(await server.dockerfile('?python=3.12'));
  await expect(composer.app('Flask API')).toBeChecked();
  await composer.page.goBack();
  await expect.poll(() => composer.code()).toBe(await server.dockerfile(''));
  await composer.page.goForward();
  await composer.page.goForward();
  await expect.poll(() => composer.code()).toBe(await server.dockerfile('?app=script&python=3.12'));
  await composer.reload();
  expect(composer.query()).toBe('?app=script&python=3.12');
  expect(await composer.code()).toBe(await server.dockerfile('?app=script&python=3.12'));
});

test('a visitor can go on in a second tab', async ({ composer, server, context }) => {
  await composer.open();
  await composer.chooseApp('Streamlit');
  await expect.poll(() => composer.query()).toBe('?app=streamlit');
  const second = new ComposerPage(await context.newPage());
  await second.open(composer.query());
  expect(await second.code()).toBe(await server.dockerfile('?app=streamlit'));
  await second.choose(second.radio('Python version', '3.11'));
  await expect.poll(() => second.query()).toBe('?app=streamlit&python=3.11');
  expect(composer.query()).toBe('?app=streamlit');
});

test('a visitor can type a link in any order and it stays as typed until something changes', async ({
  composer,
  server,
}) => {
  const typed = '?without=health&lib=pandas,httpx&app=script';
  await composer.open(typed);
  expect(await composer.code()).toBe(await server.dockerfile('?app=script&lib=httpx,pandas&without=health'));
  await expect(composer.problems.getByRole('listitem')).toHaveCount(0);
  expect(composer.query()).toBe(typed);
  await composer.choose(composer.radio('Python version', '3.12'));
  await expect.poll(() => composer.query()).toBe('?app=script&python=3.12&lib=httpx,pandas&without=health');
});

test('a visitor can share a link that names its snapshot', async ({ composer, baseURL }) => {
  await composer.allowClipboard();
  await composer.open('?app=script');
  // The editor, which a click would bring, keeps a slow machine busy for longer than “Copied” stands there.
  await composer.moveMouse();
  await composer.editor.waitFor();
  await composer.share.click();
  await expect(composer.share).toContainText('Copied');
  expect(await composer.clipboard()).toMatch(new RegExp(`^${baseURL}/\\?app=script&at=\\d{4}-\\d{2}$`));
  expect(composer.query()).toBe('?app=script');
  await expect(composer.share).toContainText('Share link');
});

test('a shared link opens with the what-if that was on screen', async ({ composer, page }) => {
  await composer.allowClipboard();
  await composer.open('?lib=pandas');
  await page.keyboard.press('2');
  await composer.share.click();
  await expect(composer.share).toContainText('Copied');
  const link = await composer.clipboard();
  expect(link).toMatch(/\?lib=pandas&at=\d{4}-\d\d&ask=edit$/);
  await composer.open(new URL(link).search);
  await expect(composer.scenario('edit')).toBeChecked();
  await expect(composer.tray).toContainText('Edit app.py');
  await expect(composer.problems.getByRole('listitem')).toHaveCount(0);
});

test('the address asks what is on screen, and a reload asks it again', async ({ composer, page }) => {
  await composer.open('?lib=pandas&ask=edit');
  await page.keyboard.press('4');
  await expect.poll(() => composer.query()).toBe('?lib=pandas&ask=python');
  await composer.reload();
  await expect(composer.scenario('python')).toBeChecked();
  await page.keyboard.press('0');
  await expect.poll(() => composer.query()).toBe('?lib=pandas');
  await page.keyboard.press('2');
  await expect.poll(() => composer.query()).toBe('?lib=pandas&ask=edit');
  await composer.chooseApp('Script');
  await expect.poll(() => composer.query()).toBe('?app=script&lib=pandas&ask=edit');
  await page.goBack();
  await expect(composer.app('Flask API')).toBeChecked();
  await expect(composer.scenario('edit')).toBeChecked();
});

test('a visitor can open a shared link and get the same files', async ({ composer, server }) => {
  await composer.open('?app=script&at=2026-11');
  expect(composer.query()).toBe('?app=script&at=2026-11');
  expect(await composer.code()).toBe(await server.dockerfile('?app=script'));
});

test('a visitor can share where the clipboard is blocked: the link is selected', async ({
  composer,
  baseURL,
}) => {
  await composer.blockClipboard();
  await composer.open('?app=script');
  await composer.share.click();
  const field = composer.page.getByRole('textbox', { name: 'Link to share' });
  await expect(field).toBeFocused();
  await expect(composer.page.getByText('The clipboard is blocked: press Ctrl C.')).toBeVisible();
  expect(await composer.selection()).toBe(`${baseURL}/?app=script&at=2026-11`);
  await composer.search.focus();
  await expect(field).toBeHidden();
});

test('a link that is frozen to an earlier snapshot gets the versions of that month', async ({
  composer,
  server,
}) => {
  const frozen = '?lib=openai&at=2026-10';
  const lockOf = async (query: string) => (await server.files(query)).get('requirements.txt') ?? '';
  const version = /^openai==(\S+)/m.exec(await lockOf(frozen))?.[1] ?? '';
  expect(await lockOf('?lib=openai')).not.toContain(`openai==${version} `);
  await composer.open(frozen);
  await expect(composer.chips.filter({ hasText: 'openai' })).toContainText(version);
  await expectRecipe(composer, server, frozen);
});

for (const { how, leave } of [
  { how: 'Escape', leave: (composer: ComposerPage) => composer.imageName.press('Escape') },
  { how: 'another field', leave: (composer: ComposerPage) => composer.search.focus() },
]) {
  test(`a visitor who leaves a refused name with ${how} finds the name in use again`, async ({
    composer,
  }) => {
    await composer.open('?name=shop');
    await composer.imageName.fill('My API');
    const message = composer.page.getByRole('alert').filter({ hasText: 'Docker takes lower-case letters' });
    await expect(message).toHaveCount(1);
    await expect(composer.imageName).toHaveAttribute(
      'aria-describedby',
      (await message.getAttribute('id')) ?? '',
    );
    await expect(composer.imageName).toHaveAccessibleDescription(/^Docker takes lower-case letters/);
    await leave(composer);
    await expect(composer.imageName).toHaveValue('shop');
    await expect(composer.imageName).toHaveAttribute('aria-invalid', 'false');
    await expect(message).toHaveCount(0);
    await expect(composer.command('docker build -t shop:latest .')).toBeVisible();
    expect(composer.query()).toBe('?name=shop');
  });
}

for (const width of [1024, 1440]) {
  test(`a visitor with ${width} pixels reads why a name is refused, and it covers nothing`, async ({
    composer,
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await composer.open();
    await composer.imageName.fill('A name that is much too long for the header');
    const message = composer.page.getByRole('alert').filter({ hasText: 'Docker takes lower-case letters' });
    const [box, header] = [await message.boundingBox(), await page.getByRole('banner').boundingBox()];
    expect((box?.y ?? 0) + (box?.height ?? 99)).toBeLessThanOrEqual(header?.height ?? 0);
    const isWhole = await message.evaluate(
      (text) => text.scrollWidth <= text.clientWidth && text.scrollHeight <= text.clientHeight,
    );
    expect(isWhole).toBe(true);
    await composer.choose(composer.radio('Python version', '3.12'));
    await expect(composer.codeLine('FROM python:3.12')).toHaveCount(1);
  });
}
