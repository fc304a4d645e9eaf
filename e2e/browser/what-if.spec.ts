import type { Scenario } from './composer-locators';
import { expect, test } from './test';

const install = 'RUN uv pip install -r …';
const copy = 'COPY src/ ./';
const user = 'RUN useradd … app';
const python = 'CPython 3.13 and pip';

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
    states: { [copy]: 'rebuilt', [install]: 'rebuilt', [user]: 'rebuilt', 'CPython 3.14 and pip': 'rebuilt' },
    breaks: 'FROM changed to python:3.14-slim',
    says: 'Bump Python every layer is rebuilt',
    changes: ['Dockerfile'],
  },
  {
    id: 'first',
    key: '0',
    states: { [copy]: 'built', [install]: 'built', [user]: 'built', [python]: 'built' },
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
      await expect(composer.tray.getByRole('status').first()).toHaveText(await composer.promised(id));
      await expect(composer.files.filter({ hasText: 'changed' })).toHaveCount(changes.length);
      for (const path of changes) await expect(composer.file(path)).toContainText('changed');
    }
  });
}

test('a visitor can see that the naive order costs more after an edit', async ({ composer, page }) => {
  await composer.open('?lib=pandas,scikit-learn');
  await page.keyboard.press('2');
  const seconds = composer.tray.getByRole('status');
  const [own, naive] = (await seconds.allInnerTexts()).map((text) => Number.parseFloat(text));
  expect(own).toBeLessThan(2);
  expect(naive).toBeGreaterThan(10);
  await expect(composer.tray).toContainText(/saves .* each time/);
  await expect(composer.row('RUN uv pip install')).toContainText('reused');
  await expect(composer.codeLine('COPY src/')).toHaveAttribute('data-rebuilt', 'true');
  await expect(composer.codeLine('FROM python')).toHaveAttribute('data-rebuilt', 'false');
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
