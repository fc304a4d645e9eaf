import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ComposerPage } from './composer-page';
import { expectRecipe } from './expect-recipe';
import { expect, test } from './test';

// Some of it waits until nothing is fetched any more.
test.use({ buildkit: true });

const install = 'RUN uv pip install -r …';
const copy = 'COPY src/ ./';
const user = 'RUN useradd … app';
const both = '?lib=pandas&change=edit:src/app.py,bump:pandas';
const chunks = '**/_next/static/chunks/*.js';

for (const way of ['key', 'mouse'] as const) {
  test(`a visitor can open the list of changes by ${way}`, async ({ composer, page }) => {
    await composer.open('?lib=pandas');
    if (way === 'key') await page.keyboard.press('5');
    else await composer.anyChange.click();
    await expect(composer.change('edit src/app.py')).toBeFocused();
    await expect(composer.form).toBeHidden();
    await expect(composer.anyChange).toBeHidden();
    await expect(composer.tray).toContainText('Change nothing every layer is reused');
    await expect(composer.askedPrice).toHaveText('0 s');
    expect(composer.query()).toBe('?lib=pandas');
  });
}

for (const { how, leave } of [
  { how: 'Esc', leave: ({ page }: ComposerPage) => page.keyboard.press('Escape') },
  {
    how: 'Done',
    leave: ({ changeList }: ComposerPage) => changeList.getByRole('button', { name: 'Done' }).click(),
  },
  {
    how: 'the first build',
    leave: ({ page }: ComposerPage) => page.getByRole('button', { name: /^First build/ }).click(),
  },
])
  test(`a visitor who leaves the list of changes by ${how} finds the recipe as it was`, async ({
    composer,
    server,
  }) => {
    await composer.open('?lib=pandas');
    await composer.listChanges();
    await composer.change('bump pandas').check();
    await expect.poll(() => composer.query()).toBe('?lib=pandas&change=bump:pandas');
    await leave(composer);
    await expect(composer.form).toBeVisible();
    await expect(composer.anyChange).toBeFocused();
    await expect(composer.scenario('first')).toBeChecked();
    await expectRecipe(composer, server, '?lib=pandas');
  });

test('a visitor who leaves the list of changes finds the question that was asked before', async ({
  composer,
  page,
}) => {
  await composer.open('?ask=python');
  await composer.listChanges();
  await composer.change('edit src/app.py').check();
  await expect.poll(() => composer.query()).toBe('?change=edit:src/app.py');
  await page.keyboard.press('Escape');
  await expect(composer.scenario('python')).toBeChecked();
  await expect.poll(() => composer.query()).toBe('?ask=python');
});

test('a visitor can ask another question by its key, straight from the list of changes', async ({
  composer,
  page,
}) => {
  await composer.open('?change=bump:flask');
  await expect(composer.change('edit src/app.py')).toBeVisible();
  await page.keyboard.press('2');
  await expect(composer.scenario('edit')).toBeChecked();
  await expect(composer.form).toBeVisible();
  await expect.poll(() => composer.query()).toBe('?ask=edit');
});

test('a visitor can ask about two changes at once, and everything on the screen answers it', async ({
  composer,
}) => {
  await composer.open('?lib=pandas');
  await composer.listChanges();
  await composer.change('edit src/app.py').check();
  await expect(composer.tray).toContainText('Edit app.py 2 of 5 layers rebuilt');
  expect(await composer.states()).toMatchObject({ [copy]: 'rebuilt', [install]: 'reused' });
  await composer.change('bump pandas').check();
  await expect(composer.change('bump pandas')).toBeFocused();
  await expectBoth(composer);
  await expect.poll(() => composer.query()).toBe(both);
});

/** The code is edited and pandas is bumped: the drawing, the tray, the chips, both orders and the costs say so. */
async function expectBoth(composer: ComposerPage): Promise<void> {
  await expect(composer.askedChanges).toHaveText(['edit app.py', 'bump pandas']);
  await expect(composer.change('edit src/app.py')).toBeChecked();
  await expect(composer.change('bump pandas')).toBeChecked();
  await expect(composer.tray).toContainText('Edit app.py, bump pandas 3 of 5 layers rebuilt');
  await expect(composer.breakSentence).toHaveText('Cache breaks here: requirements.txt changed');
  expect(await composer.states()).toMatchObject({
    [copy]: 'rebuilt',
    [install]: 'rebuilt',
    [user]: 'reused',
  });
  const price = await composer.askedPrice.innerText();
  expect(price).toMatch(/^\d+\.\d s$/);
  await expect(composer.result('This order')).toHaveText(price);
  await expect(composer.order('This order').getByRole('heading')).toContainText(price);
  await expect(composer.lineSpeed(100).locator('..')).toContainText(price);
  await expect(composer.costs('This change').first()).toHaveText(price);
}

test('a visitor can take back a change in its box and at its chip', async ({ composer }) => {
  await composer.open(both);
  await composer.change('edit src/app.py').uncheck();
  await expect(composer.change('edit src/app.py')).toBeFocused();
  await expect(composer.askedChanges).toHaveText(['bump pandas']);
  await expect.poll(() => composer.query()).toBe('?lib=pandas&change=bump:pandas');
  await composer.dropChange('bump pandas').click();
  await expect(composer.askedChanges).toHaveCount(0);
  await expect(composer.change('bump pandas')).not.toBeChecked();
  await expect(composer.tray).toContainText('Change nothing every layer is reused');
  await expect.poll(() => composer.query()).toBe('?lib=pandas');
});

test('a visitor who takes back changes by key goes on at the next chip, and at last in the list', async ({
  composer,
}) => {
  await composer.open('?change=edit:src/app.py,bump:flask,base:digest,builder:no-mounts,add:src/x.py');
  await expect(composer.askedChanges).toHaveText(['edit app.py', 'bump flask', 'pull a newer base']);
  await expect(composer.page.getByText('and 2 more')).toBeVisible();
  await composer.dropChange('bump flask').press('Enter');
  await expect(composer.dropChange('pull a newer base')).toBeFocused();
  for (const name of ['pull a newer base', 'prune cache mounts', 'add x.py', 'edit app.py']) {
    await expect(composer.dropChange(name)).toBeVisible();
    await composer.dropChange(name).press('Enter');
  }
  await expect(composer.askedChanges).toHaveCount(0);
  await expect(composer.change('edit src/app.py')).toBeFocused();
});

test('a visitor can open a link with changes, and a reload asks about them again', async ({ composer }) => {
  await composer.open(both);
  await expectBoth(composer);
  await composer.reload();
  await expectBoth(composer);
  expect(composer.query()).toBe(both);
  await expect(composer.problems.getByRole('listitem')).toHaveCount(0);
});

test('a visitor who opens a link with changes has the focus in what is asked', async ({ composer }) => {
  await composer.open('?lib=pandas&change=bump:pandas');
  await expect(composer.change('bump pandas')).toBeFocused();
  await expect(composer.change('bump pandas')).toBeInViewport({ ratio: 1 });
});

test('a visitor can share changes in a link that names its snapshot', async ({ composer }) => {
  await composer.allowClipboard();
  await composer.open('?lib=pandas');
  await composer.listChanges();
  await composer.change('edit src/app.py').check();
  await composer.change('bump pandas').check();
  await composer.share.click();
  await expect(composer.share).toContainText('Copied');
  const link = await composer.clipboard();
  expect(link).toMatch(/\?lib=pandas&at=\d{4}-\d\d&change=edit:src\/app\.py,bump:pandas$/);
  await composer.open(new URL(link).search);
  await expectBoth(composer);
});

test('a visitor can go back from changes and forward to them', async ({ composer, page }) => {
  await composer.open();
  await composer.addLibrary('pandas');
  await expect.poll(() => composer.query()).toBe('?lib=pandas');
  await composer.anyChange.click();
  await composer.change('bump pandas').check();
  await expect.poll(() => composer.query()).toBe('?lib=pandas&change=bump:pandas');
  await page.goBack();
  await expect(composer.form).toBeVisible();
  await expect(composer.chips.filter({ hasText: 'pandas' })).toHaveCount(0);
  expect(composer.query()).toBe('');
  await page.goForward();
  await expect(composer.change('bump pandas')).toBeChecked();
  await expect(composer.askedChanges).toHaveText(['bump pandas']);
  expect(composer.query()).toBe('?lib=pandas&change=bump:pandas');
});

test('a visitor is told what of a link cannot be asked, and nothing is rebuilt for it', async ({
  composer,
}) => {
  await composer.open(`?lib=pandas&change=${encodeURIComponent('fly:to the moon,edit:nothing.py')}`);
  await expect(composer.changesTold).toHaveText([
    /^“fly:to the moon” is no change\. There are edit, add, /,
    /^edit:nothing\.py: the folder has no such file\. It has .*src\/app\.py/,
  ]);
  await expect(composer.changeList.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expect(composer.problems.getByRole('listitem')).toHaveCount(0);
  expect(new Set(Object.values(await composer.states()))).toEqual(new Set(['reused', 'no layer']));
  await expect(composer.breakSentence).toHaveCount(0);
});

for (const { what, text } of [
  { what: 'markup', text: '<img src=x onerror=alert(1)>' },
  { what: 'markup behind quotes', text: `edit:"'><svg onload=alert(1)>` },
  { what: 'a script', text: 'cmd:</script><script>alert(1)</script>' },
  { what: 'a shell command', text: 'env:A=$(rm -rf /)`id`"; rm -rf / #' },
  { what: 'a word of 6000 letters', text: 'x'.repeat(6000) },
  { what: 'a path of 4000 letters', text: `edit:${'very/long/'.repeat(400)}x.py` },
]) {
  test(`a visitor can open a link that asks about ${what}, and it is only text`, async ({
    composer,
    page,
  }) => {
    await composer.open(`?change=${encodeURIComponent(text)}`);
    await expect(composer.change('edit src/app.py')).toBeVisible();
    await expect(composer.changesTold.or(composer.askedChanges).first()).toBeAttached();
    await expect(page).toHaveTitle('flask-api · Roadcut');
    await expect(page.locator('img, iframe, [onload], [onerror], main script, main style')).toHaveCount(0);
    expect(await overflow(page)).toBe(0);
    await composer.change('edit src/app.py').check();
    await expect(composer.row(copy)).toContainText(/\d s/);
  });
}

test('a visitor sees that a build without a file it reads stops, and nothing claims seconds', async ({
  composer,
  page,
}) => {
  await composer.open('?lib=pandas');
  await composer.listChanges();
  await composer.whatToDoWith('requirements.txt').selectOption('delete');
  await composer.change('delete requirements.txt').check();
  const why = page.getByText('The Dockerfile reads requirements.txt, and nothing lies there.');
  await expect(why).toBeVisible();
  await expect(composer.change('delete requirements.txt')).toHaveAccessibleDescription('stops');
  await expect(composer.askedPrice).toHaveText('stops');
  await expect(composer.row(install)).toContainText('stops here');
  await expect(composer.tray).toContainText('This build stops at requirements.txt');
  for (const order of ['This order', 'Naive order'] as const) {
    await expect(composer.result(order)).toHaveText('–');
    await expect(composer.order(order)).not.toContainText(/\d s/);
  }
  await expect(composer.costs('This change')).toHaveText(['stops', 'stops', 'stops']);
  await expect(composer.lineSpeed(10).locator('..')).toContainText('stops');
  await expect(composer.layer('pip install')).toContainText('the build stops here');
  await expect(composer.layer(copy)).toContainText('the build stops before it');
  for (const layer of [composer.layer('pip install'), composer.layer(copy)])
    await expect(layer).not.toContainText(/\d s/);
});

test('a visitor can see that touching a file costs nothing', async ({ composer }) => {
  await composer.open('?lib=pandas');
  await composer.listChanges();
  await composer.change('edit src/app.py').check();
  await composer.whatToDoWith('src/app.py').selectOption('touch');
  await expect(composer.change('touch src/app.py')).toBeChecked();
  await expect(composer.change('touch src/app.py')).toHaveAccessibleDescription('0 s');
  await expect(composer.askedChanges).toHaveText(['touch app.py']);
  await expect(composer.tray).toContainText('Touch app.py every layer is reused');
  await expect(composer.askedPrice).toHaveText('0 s');
  await expect.poll(() => composer.query()).toBe('?lib=pandas&change=touch:src/app.py');
});

test('a visitor can rename a file to whatever they write', async ({ composer }) => {
  await composer.open('?lib=pandas');
  await composer.listChanges();
  await composer.whatToDoWith('src/app.py').selectOption('rename');
  await composer.change('rename src/app.py src/app_2.py').check();
  await composer.blank('rename src/app.py: new name').fill('src/server.py');
  await composer.blank('rename src/app.py: new name').press('Enter');
  await expect(composer.change('rename src/app.py src/server.py')).toBeChecked();
  await expect(composer.askedChanges).toHaveText(['rename app.py']);
  await expect(composer.breakSentence).toContainText('app.py, server.py changed');
  await expect.poll(() => composer.query()).toBe('?lib=pandas&change=rename:src/app.py:src/server.py');
});

test('a visitor can write over a variable that is asked about, and goes on where they wrote', async ({
  composer,
}) => {
  await composer.open();
  await composer.listChanges();
  await composer.change('ENV LOG_LEVEL=debug').check();
  const variable = composer.blank('ENV: variable');
  await variable.fill('DEBUG=1');
  await variable.press('Enter');
  await expect(composer.askedChanges).toHaveText(['set DEBUG']);
  await expect(variable).toBeFocused();
  await expect(composer.layers).toContainText('ENV PYTHONUNBUFFERED=1 DEBUG=1');
  await expect.poll(() => composer.query()).toBe('?change=env:DEBUG%3D1');
  await variable.fill('1=2');
  await variable.press('Enter');
  await expect(variable).toHaveAttribute('aria-invalid', 'true');
  await expect(composer.askedChanges).toHaveText(['set DEBUG']);
  await variable.press('Escape');
  await expect(variable).toHaveValue('DEBUG=1');
});

test('a visitor can write a command with a comma and a colon, and finds it again in the link', async ({
  composer,
}) => {
  await composer.open();
  await composer.listChanges();
  const command = composer.blank('CMD: command');
  await command.fill('flask run --host ::, twice');
  await command.press('Enter');
  await expect(composer.askedChanges).toHaveCount(0);
  await composer.change('CMD flask run --host ::, twice').check();
  await expect(composer.change('CMD flask run --host ::, twice')).toHaveAccessibleDescription('0 s');
  await expect.poll(() => composer.query()).toContain('change=cmd:');
  await composer.reload();
  await expect(composer.blank('CMD: command')).toHaveValue('flask run --host ::, twice');
  await expect(composer.askedChanges).toHaveText(['change CMD']);
});

test('a visitor can write several changes in the words of a link', async ({ composer }) => {
  await composer.open('?lib=pandas');
  await composer.listChanges();
  await composer.linkWords.fill('chmod:src/app.py, bump:pandas');
  await composer.linkWords.press('Enter');
  await expect(composer.askedChanges).toHaveText(['chmod app.py', 'bump pandas']);
  await expect(composer.linkWords).toHaveValue('');
  await expect(composer.linkWords).toBeFocused();
  await expect(composer.change('chmod src/app.py')).toBeChecked();
  await expect.poll(() => composer.query()).toBe('?lib=pandas&change=chmod:src/app.py,bump:pandas');
});

test('a visitor who writes a word that is no change is told so and keeps the text', async ({ composer }) => {
  await composer.open();
  await composer.listChanges();
  await composer.linkWords.fill('paint:red');
  await composer.linkWords.press('Enter');
  await expect(composer.changesTold).toHaveText([/^“paint:red” is no change\. There are edit, add, /]);
  await expect(composer.linkWords).toHaveAttribute('aria-invalid', 'true');
  await expect(composer.linkWords).toHaveValue('paint:red');
  await expect(composer.askedChanges).toHaveCount(0);
  await composer.linkWords.press('Escape');
  await expect(composer.linkWords).toHaveValue('');
  await expect(composer.changesTold).toHaveCount(0);
  await expect(composer.linkWords).toBeFocused();
});

test('a visitor can see what a new machine pulls from a registry’s cache and what it rebuilds', async ({
  composer,
}) => {
  await composer.open('?lib=pandas');
  await composer.listChanges();
  await composer.change('edit src/app.py').check();
  await composer.change('registry’s cache mode=max').check();
  await expect(composer.tray).toContainText('2 of 5 layers rebuilt, 3 pulled');
  const states = {
    [copy]: 'rebuilt',
    [install]: 'pulled',
    [user]: 'pulled',
    'CPython 3.13 and pip': 'pulled',
  };
  expect(await composer.states()).toMatchObject(states);
  const lines = composer.order('This order').getByRole('listitem');
  await expect(lines.filter({ hasText: install })).toContainText(/pulled \d+\.\d s$/);
  await expect(lines.filter({ hasText: copy })).not.toContainText('pulled');
});

test('a visitor who asks about arm64 reads that its seconds are not known', async ({ composer }) => {
  await composer.open('?lib=pandas');
  await composer.listChanges();
  await expect(composer.change('built for arm64')).toHaveAccessibleDescription('?');
  await composer.change('built for arm64').check();
  await expect(composer.askedPrice).toHaveText('?');
  for (const order of ['This order', 'Naive order'] as const) {
    await expect(composer.result(order)).toHaveText('?');
    await expect(composer.order(order)).not.toContainText(/\d s/);
  }
  await expect(composer.costs('This change')).toHaveText(['?', '?', '?']);
  await expect(composer.lineSpeed(10).locator('..')).toHaveText('10?');
  await expect(composer.row(install)).not.toContainText(/\d s/);
  await expect(composer.tray).toContainText('This order time not known, naive order time not known.');
});

/** Figures that depend on the line: of the first build, the bump alone, all that is asked, a day. */
async function figures(composer: ComposerPage): Promise<string[]> {
  const box = composer.page.getByRole('checkbox', { name: 'bump pandas', exact: true });
  const bump = composer.changeList.locator('[data-picked]').filter({ has: box });
  return [
    await composer.page.getByRole('button', { name: /^First build/ }).innerText(),
    await bump.innerText(),
    await composer.askedPrice.innerText(),
    await composer.result('Naive order').innerText(),
    await composer.costs('A day').first().innerText(),
  ];
}

test('a visitor can say how fast their line is: every figure follows, and this browser remembers it', async ({
  composer,
}) => {
  await composer.open(both);
  const before = await figures(composer);
  await composer.choose(composer.lineSpeed(10));
  await expect(composer.lineSpeed(10)).toBeChecked();
  await expect(composer.tray).toContainText('at 10 Mbit/s');
  await expect(composer.orders).toContainText('What it costs at 10 Mbit/s');
  const after = await figures(composer);
  for (const [index, figure] of after.entries()) expect(figure).not.toBe(before[index]);
  await expect(composer.lineSpeed(10).locator('..')).toContainText(await composer.askedPrice.innerText());
  await composer.reload();
  await expect(composer.lineSpeed(10)).toBeChecked();
  expect(await figures(composer)).toEqual(after);
  expect(composer.query()).toBe(both);
});

test('a visitor who said how fast their line is finds the questions priced for it', async ({ composer }) => {
  await composer.open(both);
  await composer.choose(composer.lineSpeed(10));
  const first = await composer.page.getByRole('button', { name: /^First build/ }).innerText();
  await composer.open('?lib=pandas');
  await expect.poll(() => composer.promised('first')).toBe(first.split('\n').at(-1)?.trim());
  await expect(composer.tray).toContainText('at 10 Mbit/s');
});

test('a visitor whose browser keeps nothing can say how fast their line is, for this page', async ({
  composer,
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await composer.open(both);
  const price = await composer.askedPrice.innerText();
  await composer.choose(composer.lineSpeed(10));
  await expect(composer.lineSpeed(10)).toBeChecked();
  await expect(composer.askedPrice).not.toHaveText(price);
  await composer.reload();
  await expect(composer.lineSpeed(100)).toBeChecked();
  await expect(composer.askedPrice).toHaveText(price);
});

test('a visitor can count the edits and bumps of their own day', async ({ composer }) => {
  await composer.open(both);
  const [ours = '', naive = ''] = await composer.costs('A day').allInnerTexts();
  await composer.costRow('A day').getByRole('spinbutton', { name: 'edits' }).fill('40');
  await expect(composer.costs('A day').nth(0)).not.toHaveText(ours);
  await expect(composer.costs('A day').nth(1)).not.toHaveText(naive);
  await composer.costRow('A day').getByRole('spinbutton', { name: 'edits' }).fill('0');
  await composer.costRow('A day').getByRole('spinbutton', { name: 'bump' }).fill('0');
  await expect(composer.costs('A day')).toHaveText(['0 s', '0 s', '0 s']);
  await expect(composer.costs('This change').first()).toHaveText(await composer.askedPrice.innerText());
});

test('a visitor can see what a registry’s cache saves a month of CI', async ({ composer }) => {
  await composer.open(both);
  const month = composer.costs('A month of CI');
  const [ours = '', , noCache = ''] = await month.allInnerTexts();
  expect(ours).not.toBe(noCache);
  const cache = composer.costRow('A month of CI').getByRole('checkbox', { name: 'registry’s cache' });
  await cache.uncheck();
  await expect(month).toHaveText([noCache, noCache, noCache]);
  await cache.check();
  await expect(month.first()).toHaveText(ours);
});

/** Whatever the page has not fetched by now cannot be had any more. */
async function loseConnection({ page }: ComposerPage): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.route(chunks, (route) => route.abort('connectionfailed'));
}

test('a visitor without a connection is told why changes are not answered, and can try again', async ({
  composer,
  page,
  watch,
}) => {
  watch.provokes(/\/chunks\//);
  await composer.open('?lib=pandas');
  await loseConnection(composer);
  await page.keyboard.press('5');
  const lost = page.getByRole('alert').filter({ hasText: 'What answers this could not be loaded.' });
  await expect(lost).toContainText('Your recipe is as it was. Are you online?');
  await page.unroute(chunks);
  await lost.getByRole('button', { name: 'Try again' }).click();
  await expect(composer.change('edit src/app.py')).toBeFocused();
  await composer.change('bump pandas').check();
  await expect(composer.tray).toContainText('Bump pandas 3 of 5 layers rebuilt');
});

test('a visitor without a connection can go back from the changes to the recipe', async ({
  composer,
  page,
  watch,
}) => {
  watch.provokes(/\/chunks\//);
  await composer.open('?lib=pandas');
  await loseConnection(composer);
  await page.keyboard.press('5');
  await page.getByRole('button', { name: 'Back to the recipe' }).click();
  await expect(composer.form).toBeVisible();
  await expect(composer.anyChange).toBeVisible();
  await page.keyboard.press('2');
  await expect(composer.scenario('edit')).toBeChecked();
  await expect(composer.tray).toContainText('Edit app.py 2 of 5 layers rebuilt');
});

test('a visitor can ask about changes with the keyboard alone', async ({ composer, page }) => {
  await composer.open('?lib=pandas');
  await page.keyboard.press('5');
  await expect(composer.change('edit src/app.py')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(composer.askedChanges).toHaveText(['edit app.py']);
  await page.keyboard.press('Tab');
  await expect(composer.whatToDoWith('src/app.py')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(composer.askedChanges).toHaveText(['chmod app.py']);
  await expect(composer.whatToDoWith('src/app.py')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(composer.askedChanges).toHaveText(['chmod app.py', 'edit gunicorn.conf.py']);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(composer.askedChanges).toHaveText(['edit gunicorn.conf.py']);
  await expect.poll(() => composer.query()).toBe('?lib=pandas&change=edit:src/gunicorn.conf.py');
  await page.keyboard.press('Escape');
  await expect(composer.anyChange).toBeFocused();
});

/** Pixels by which the page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Words of what stands out of the window to the left or to the right. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main button, main input, main select, main label, main td, main th')]
      .filter((each) => each.checkVisibility({ visibilityProperty: true }))
      .filter((each) => each.closest('.sr-only') === null)
      .map((each) => ({ box: each.getBoundingClientRect(), words: `${each.textContent}` }))
      .filter(({ box }) => box.width > 1 && (box.left < -1 || box.right > window.innerWidth + 1))
      .map(({ words }) => words),
  );
}

/** Everything of the screen in turn: a desk has no tabs. */
async function eachPart({ page }: ComposerPage, look: (part: string) => Promise<void>): Promise<void> {
  const tabs = page.getByRole('tablist', { name: 'Screen' }).getByRole('tab');
  for (const [index, name] of ['Changes', 'Layers', 'Dockerfile'].entries()) {
    if (await tabs.nth(index).isVisible()) await tabs.nth(index).click();
    await look(name);
  }
}

const busy = '?lib=pandas&change=edit:src/app.py,bump:pandas,env:DEBUG%3D1,builder:registry,fly:away';

for (const colorScheme of ['light', 'dark'] as const)
  test(`the list of changes, its chips, orders and costs are accessible in the ${colorScheme}`, {
    tag: '@every-size',
  }, async ({ composer, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await composer.open(busy);
    await expect(composer.askedChanges).toHaveCount(3);
    await eachPart(composer, async (part) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`));
      expect(found, part).toEqual([]);
    });
  });

for (const { width, height } of [
  { width: 1024, height: 700 },
  { width: 844, height: 390 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
])
  test(`nothing of the changes is wider than a window of ${width} × ${height}`, async ({
    composer,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await composer.open(busy);
    await expect(composer.askedChanges).toHaveCount(3);
    await eachPart(composer, async (part) => {
      expect(await overflow(page), part).toBe(0);
      expect(await cutOff(page), part).toEqual([]);
    });
  });

test('a visitor sees nothing move while a link with changes loads', {
  tag: '@every-size',
}, async ({ composer, page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await composer.open(both);
  await expect(composer.askedChanges).toHaveCount(2);
  await page.waitForLoadState('networkidle');
  const shifts: number[] = await page.evaluate(() => Reflect.get(window, 'shifts'));
  // Not 0: a slow machine may paint when the page is read only in part, and the rest then takes its room.
  expect(
    shifts.reduce((sum, value) => sum + value, 0),
    shifts.join(' '),
  ).toBeLessThan(0.01);
});

test('a visitor sees nothing move among the changes when the hashes come', async ({ composer, page }) => {
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/catalogue/*/hashes-*.json', async (route) => {
    await arrival;
    await route.continue();
  });
  const asked = page.waitForRequest('**/catalogue/*/hashes-*.json');
  await composer.open(both);
  await expectBoth(composer);
  await asked;
  const before = await places(page);
  arrive();
  await page.waitForLoadState('networkidle');
  expect(await places(page)).toEqual(before);
});

/** Where everything stands, and what it says. */
function places(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main section, main button, main input, main li, main p')].map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return `${each.tagName} ${each.textContent?.slice(0, 40)} ${[x, y, width, height].join(' ')}`;
    }),
  );
}

test.describe('with a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a visitor asks about changes on one tab and sees what comes of them on the other', async ({
    composer,
    page,
  }) => {
    await composer.open('?lib=pandas');
    await composer.anyChange.tap();
    await expect(composer.addChange).toBeFocused();
    await composer.addChange.tap();
    await expect(page.getByRole('tab', { name: 'Changes' })).toHaveAttribute('aria-selected', 'true');
    await composer.change('edit src/app.py').tap();
    await composer.change('bump pandas').tap();
    await page.getByRole('tab', { name: 'Layers' }).tap();
    await expect(composer.askedChanges).toHaveText(['edit app.py', 'bump pandas']);
    await expect(composer.row('RUN uv install')).toBeVisible();
    await expect(composer.askedPrice).toBeVisible();
    const cells = page.getByRole('region', { name: 'Layers', exact: true }).getByRole('definition');
    await expect(cells).toHaveCount(3);
    await expect(cells.first()).toHaveText(await composer.askedPrice.innerText());
    expect(await overflow(page)).toBe(0);
  });

  test('a visitor takes back the last change on the tab with the drawing', async ({ composer }) => {
    await composer.open('?lib=pandas&change=bump:pandas');
    await composer.dropChange('bump pandas').tap();
    await expect(composer.askedChanges).toHaveCount(0);
    await expect(composer.addChange).toBeFocused();
    await expect(composer.tray).toContainText('Change nothing every layer is reused');
    await expect.poll(() => composer.query()).toBe('?lib=pandas');
  });

  test('a visitor who is done with the changes has the recipe on the same tab', async ({
    composer,
    page,
  }) => {
    await composer.open('?lib=pandas&change=bump:pandas');
    await page.getByRole('tab', { name: 'Changes' }).tap();
    await composer.changeList.getByRole('button', { name: 'Done' }).tap();
    await expect(composer.form).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Recipe' })).toBeFocused();
    await expect.poll(() => composer.query()).toBe('?lib=pandas');
  });

  test('a visitor ticks a change with a thumb beside its box, above and below it', async ({
    composer,
    page,
  }) => {
    await composer.open('?lib=pandas&change=bump:pandas');
    await page.getByRole('tab', { name: 'Changes' }).tap();
    const box = composer.change('edit requirements.txt');
    await box.scrollIntoViewIfNeeded();
    const at = await box.boundingBox();
    const middle = { x: (at?.x ?? 0) + (at?.width ?? 0) / 2, y: (at?.y ?? 0) + (at?.height ?? 0) / 2 };
    await page.touchscreen.tap(middle.x, middle.y - 20);
    await expect(box).toBeChecked();
    await page.touchscreen.tap(middle.x, middle.y + 20);
    await expect(box).not.toBeChecked();
    await page.touchscreen.tap(middle.x - 10, middle.y);
    await expect(box).toBeChecked();
    await page.touchscreen.tap(middle.x + 80, middle.y + 18);
    await expect(box).not.toBeChecked();
  });
});
