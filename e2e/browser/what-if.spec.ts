import type { Locator } from '@playwright/test';
import type { Scenario } from './composer-locators';
import { expect, test } from './test';

const install = 'RUN uv pip install -r …';
const copy = 'COPY src/ ./';
const user = 'RUN useradd … app';
const python = 'CPython 3.13 and pip';
const debian = 'Debian 13 “trixie”';

type Expected = {
  id: Scenario;
  key: string;
  states: Record<string, string>;
  breaks: string | null;
  says: string;
  changes: string[];
};

const expected: Expected[] = [
  {
    id: 'nothing',
    key: '1',
    states: { [copy]: 'reused', [install]: 'reused', [user]: 'reused', [python]: 'reused' },
    breaks: null,
    says: 'Change nothing every layer is reused',
    changes: [],
  },
  {
    id: 'edit',
    key: '2',
    states: { [copy]: 'rebuilt', [install]: 'reused', [user]: 'reused', [python]: 'reused' },
    breaks: 'app.py changed',
    says: 'Edit app.py 2 of 5 layers rebuilt',
    changes: ['src/app.py'],
  },
  {
    id: 'library',
    key: '3',
    states: { [copy]: 'rebuilt', [install]: 'rebuilt', [user]: 'reused', [python]: 'reused' },
    breaks: 'requirements.txt changed',
    says: 'Add polars 3 of 5 layers rebuilt',
    changes: ['requirements.in', 'requirements.txt'],
  },
  {
    id: 'python',
    key: '4',
    states: {
      [copy]: 'rebuilt',
      [install]: 'rebuilt',
      [user]: 'rebuilt',
      'CPython 3.14 and pip': 'pulled',
      [debian]: 'reused',
    },
    breaks: 'FROM changed to python:3.14-slim',
    says: 'Bump Python 5 of 5 layers rebuilt',
    changes: ['Dockerfile'],
  },
  {
    id: 'first',
    key: '0',
    states: { [copy]: 'built', [install]: 'built', [user]: 'built', [python]: 'pulled' },
    breaks: null,
    says: 'First build nothing is cached yet',
    changes: [],
  },
];

for (const way of ['mouse', 'key'] as const) {
  test(`a visitor can ask every what-if by ${way}`, async ({ composer, page }) => {
    await composer.open();
    for (const { id, key, states, breaks, says, changes } of expected) {
      if (way === 'mouse') await composer.choose(composer.scenario(id));
      else await page.keyboard.press(key);
      await expect(composer.scenario(id)).toBeChecked();
      await expect(composer.tray).toContainText(says);
      expect(await composer.states()).toMatchObject(states);
      await expect(composer.breakSentence).toHaveCount(breaks === null ? 0 : 1);
      if (breaks !== null) await expect(composer.breakSentence).toContainText(breaks);
      await expect(composer.result('This order')).toHaveText(await composer.promised(id));
      await expect(composer.files.filter({ hasText: 'would change' })).toHaveCount(changes.length);
      for (const path of changes) await expect(composer.file(path)).toContainText('would change');
    }
  });
}

test('a visitor can see that the naive order costs more after an edit', async ({ composer, page }) => {
  await composer.open('?lib=pandas,scikit-learn');
  await page.keyboard.press('2');
  const seconds = async (result: Locator) => Number.parseFloat(await result.innerText());
  expect(await seconds(composer.result('This order'))).toBeLessThan(2);
  expect(await seconds(composer.result('Naive order'))).toBeGreaterThan(5);
  await expect(composer.tray).toContainText(/saves .* each time/);
  await expect(composer.row('RUN uv pip install')).toContainText('reused');
  await expect(composer.codeLine('COPY src/')).toHaveAttribute('data-rebuilt', 'true');
  await expect(composer.codeLine('FROM python')).toHaveAttribute('data-rebuilt', 'false');
});

test('a visitor can read both orders line by line: only the copy of the code has another place', async ({
  composer,
  page,
}) => {
  await composer.open('?lib=pandas');
  await composer.tray.getByRole('button', { name: 'Compare the files' }).click();
  const dialog = page.getByRole('dialog', { name: 'The same lines in two orders' });
  await expect(dialog.getByRole('region', { name: 'Naive order' })).toBeVisible();
  const linesOf = (order: string) => dialog.getByRole('region', { name: order }).getByRole('listitem');
  const [ours, naive] = [
    await linesOf('This order').allInnerTexts(),
    await linesOf('Naive order').allInnerTexts(),
  ];
  const words = (lines: string[]) => lines.map((line) => line.replace(/^\d+\s*/, ''));
  expect(words(naive).toSorted()).toEqual(words(ours).toSorted());
  const place = (lines: string[]) => words(lines).indexOf('COPY src/ ./');
  expect(place(naive)).toBeLessThan(place(ours));
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(composer.tray.getByRole('button', { name: 'Compare the files' })).toBeFocused();
});

test('the note, the row and the table say the same about the step that is lit, in every what-if', async ({
  composer,
  page,
}) => {
  await composer.open('?lib=pandas');
  for (const [key, cost] of [
    ['0', /· 149 MB · \d+\.\d s$/],
    ['2', /· 149 MB · reused$/],
    ['3', /· 3\d\d MB · \d+\.\d s$/],
  ] as const) {
    await page.keyboard.press(key);
    await page.mouse.move(0, 0);
    await composer.row(install).hover();
    const place = composer.note.locator('span').first();
    await expect(place).toHaveText(cost, { useInnerText: true });
    const [, bytes = '', seconds = ''] = (await place.innerText()).split(' · ');
    await expect(composer.row(install)).toContainText(bytes);
    await expect(composer.row(install)).toContainText(seconds);
    await expect(composer.layers.getByRole('row').filter({ hasText: 'pip install' })).toContainText(bytes);
  }
});

test('a library that is looked at within a what-if shows what a first build with it takes', async ({
  composer,
  page,
}) => {
  await composer.open('?lib=pandas');
  await page.keyboard.press('2');
  await composer.search.fill('plotly');
  await expect(composer.tray).toContainText(/Preview with plotly takes \d+\.\d s longer/);
  await expect(composer.scenario('first')).toBeChecked();
  await expect(composer.row(install)).toContainText(/\+\d+(\.\d)? MB\s*\+\d+\.\d s/);
  await expect(composer.files.filter({ hasText: 'changed' })).toHaveCount(0);
  await composer.search.press('Escape');
  await expect(composer.scenario('edit')).toBeChecked();
  await expect(composer.row(install)).toContainText('reused');
});

test('what nobody has weighed is nowhere a number: every sum with it is at least', async ({ composer }) => {
  await composer.open('?lib=pandas,nobody-knows');
  await expect(composer.form).toContainText('at least 149 MB installed');
  await expect(composer.row('RUN uv pip install -c …')).toContainText(/\?\s*\?/);
  await expect(composer.row(install)).toContainText('149 MB');
  await expect(composer.scenario('first').locator('..')).toContainText('> 11.7 s');
  await expect(composer.scenario('edit').locator('..')).not.toContainText('>');
  await expect(composer.layers.getByRole('row').filter({ hasText: 'install -c' })).toContainText(
    'size not known',
  );
  await expect(composer.chips.filter({ hasText: 'pandas' })).toContainText('3.');
  await expect(composer.chips.filter({ hasText: 'nobody-knows' })).toContainText('not locked');
  await composer.row('RUN uv pip install -c …').hover();
  await expect(composer.note).toContainText('size not known · time not known', { useInnerText: true });
});

test('a visitor can see where a build stops and take the way out', async ({ composer }) => {
  await composer.open('?base=alpine&lib=scikit-learn');
  await expect(composer.problems).toContainText('Cannot build');
  await expect(composer.tray).toContainText('This build stops');
  await expect(composer.rows.filter({ hasText: 'stops here' })).toHaveCount(1);
  await composer.page
    .getByRole('region', { name: 'Layers' })
    .getByRole('button', { name: 'Use slim' })
    .click();
  await expect(composer.problems.getByRole('listitem')).toHaveCount(0);
  await expect.poll(() => composer.query()).toBe('?lib=scikit-learn');
});

test('a visitor can start a recipe without any library from the drawing', async ({ composer }) => {
  await composer.open('?app=script');
  const layers = composer.page.getByRole('region', { name: 'Layers' });
  await expect(layers).toContainText('No libraries yet');
  await layers.getByRole('button', { name: /^Search libraries/ }).click();
  await expect(composer.search).toBeFocused();
});
