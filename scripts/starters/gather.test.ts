import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { appTypeIds, appTypes } from '@/lib/app-types/app-types';
import { serviceIds } from '@/lib/services/services';
import { gatherStarters, printStartersHash, startersFile, startersHashFile } from './gather';

test('the starter code that everyone reads is that of the folders, and the page knows its name', () => {
  const starters = gatherStarters();
  const hasAll = readFileSync(startersFile, 'utf8') === starters;
  const isNamed = readFileSync(startersHashFile, 'utf8') === printStartersHash(starters);
  expect([hasAll, isNamed], 'npm run starters writes it again').toEqual([true, true]);
});

test.each([
  ['lib/app-types', appTypeIds],
  ['lib/services', serviceIds],
] as const)('every folder of %s stands in its list, and the list names no other', (path, ids) => {
  expect(foldersOf(path)).toEqual([...ids].sort());
});

test.each(appTypeIds)('%s brings its entry and a test', (id) => {
  const files = readdirSync(`lib/app-types/${id}/files`, { recursive: true }).map(String);
  expect(files).toContain(`src/${appTypes[id].entry}`);
  expect(files.some((file) => /^tests\/test_\w+\.py$/.test(file))).toBe(true);
});

/** What names one of them: the lists, and recipes to start from. */
const allowed = ['lib/app-types/app-types.ts', 'lib/services/services.ts', 'lib/recipe/presets.ts'];
/** Lessons install and run what has the same names. */
const lessons = ['lib/lessons/labs/', 'lib/lessons/course/'];
/** The recipe of an empty link. */
const defaultApp = "  app: 'flask',";
/** The editor’s word for its own text. */
const editorsWord = "source !== 'model'";

test.each(['lib', 'components', 'app', 'server'])('no code of %s knows one of them by its id', (root) => {
  const ids = [...appTypeIds, ...serviceIds].join('|');
  const named = new RegExp(`(['"\`])(?:${ids})\\1`);
  const found = sourcesOf(root)
    .filter((path) => !lessons.some((folder) => path.startsWith(folder)))
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => named.test(line) && line !== defaultApp && !line.includes(editorsWord))
        .map((line) => `${path}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
});

function sourcesOf(root: string): string[] {
  return readdirSync(root, { recursive: true })
    .map((file) => `${root}/${String(file).replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.startsWith('lib/testing/'))
    .filter((path) => !allowed.includes(path) && !/^lib\/(?:app-types|services)\/[^/]+\//.test(path))
    .filter((path) => !path.startsWith('server/small-site'));
}

function foldersOf(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
