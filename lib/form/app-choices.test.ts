import { expect, test } from 'vitest';
import { appTypeIds } from '@/lib/app-types/app-types';
import { snapshot } from '@/lib/testing/catalogue';
import { appChoices, findChoice, searchApps } from './app-choices';

const groups = appChoices('3.13', snapshot);
const titles = (query: string) => searchApps(groups, query).map(({ title }) => title);

test('every kind of app stands in one group, and each group has some', () => {
  const all = groups.flatMap(({ choices }) => choices.map(({ id }) => id));
  expect([...all].sort()).toEqual([...appTypeIds].sort());
  for (const { choices } of groups) expect(choices.length).toBeGreaterThan(0);
});

test('all of them run on a Python of today', () => {
  expect(groups.filter(({ refused }) => refused > 0)).toEqual([]);
});

test('a search finds names, purposes and what an app brings, names first', () => {
  expect(titles('fast')).toEqual(['FastAPI', 'Model API']);
  expect(titles('API')[0]).toBe(titles('api')[0]);
  expect(titles('flask')[0]).toBe('Flask API');
  expect(titles('queue')).toEqual(['Flask + Celery']);
  expect(titles('gunicorn')).toContain('Flask API');
  expect(titles('page change')).toEqual(['Streamlit']);
  expect(titles('zzz')).toEqual([]);
});

test('what the chosen Python cannot run says why, and which one can', () => {
  const without = {
    ...snapshot,
    libraries: snapshot.libraries.map((library) =>
      library.name === 'streamlit' ? { ...library, pythons: ['3.9', '3.11', '3.12'] } : library,
    ),
  };
  const found = appChoices('3.14.1', without);
  expect(findChoice(found, 'streamlit')?.refusal).toEqual({
    library: 'streamlit',
    sentence: 'streamlit has no version that runs on Python 3.14. The nearest that has one is 3.12.',
    python: '3.12',
  });
  expect(found.find(({ id }) => id === 'pages')?.refused).toBe(1);
  expect(findChoice(found, 'flask')?.refusal).toBeNull();
  const none = { ...without, libraries: [{ name: 'streamlit', pythons: [] }] };
  expect(findChoice(appChoices('3.13', none), 'streamlit')?.refusal?.python).toBeNull();
});
