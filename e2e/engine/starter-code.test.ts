import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { appTypeIds } from '@/lib/app-types/app-types';
import { serviceIds, servicesOfApp } from '@/lib/services/services';
import { allStarters } from '@/lib/starter/all-starters';
import { buildStarter } from '@/lib/starter/starter';
import { catalogue } from './catalogue';
import { docker, hasImage, run } from './docker';
import { findRuff } from './ruff';
import { scratchFolder } from './scratch-context';

const repository = new URL('../..', import.meta.url).pathname;

test('ruff finds nothing in the starter code of the folders, and would format none of it otherwise', async ({
  skip,
}) => {
  const ruff = await findRuff();
  if (ruff === null) return skip('there is no ruff, and its wheel cannot be installed');
  expect(await complaintsOf(ruff, ['lib'], repository)).toEqual(['', '']);
});

test('ruff finds nothing in what people get, with and without libraries and services', async ({ skip }) => {
  const ruff = await findRuff();
  if (ruff === null) return skip('there is no ruff, and its wheel cannot be installed');
  // From lib, because the folders that ruff.toml names count from where ruff runs.
  const paths = ['--config', 'ruff.toml', writeStarters()];
  expect(await complaintsOf(ruff, paths, join(repository, 'lib'))).toEqual(['', '']);
});

test('the oldest and the newest Python compile all of it', async ({ skip }) => {
  const pythons = catalogue.snapshot.pythons.map(({ version }) => version);
  const newest = `python:${pythons.at(-1)}-slim`;
  if (!(await hasImage(newest))) return skip(`${newest} cannot be had here`);
  // The grammar of an older Python, read by the newest: https://docs.python.org/3/library/ast.html#ast.parse
  const minor = Number(pythons[0]?.split('.')[1]);
  const parse = `import ast, sys; [ast.parse(open(p).read(), p, feature_version=(3, ${minor})) for p in sys.argv[1:]]`;
  const script = `python -m compileall -q /code && find /code -name '*.py' -exec python -c '${parse}' {} +`;
  const mount = `type=bind,source=${writeStarters()},target=/code`;
  await docker(['run', '--rm', '--mount', mount, newest, 'sh', '-c', script]);
});

/** What check and format say, empty where they are content. */
async function complaintsOf(ruff: string, paths: readonly string[], cwd: string): Promise<string[]> {
  const check = await run(ruff, ['check', '--quiet', '--no-cache', ...paths], { cwd });
  const format = await run(ruff, ['format', '--quiet', '--diff', '--no-cache', ...paths], { cwd });
  return [check.stdout + check.stderr, format.stdout + format.stderr];
}

/** The starter code of every app type: bare, with libraries, with services, with both. */
function writeStarters(): string {
  const sorted = [...servicesOfApp(serviceIds)].sort();
  const folder = scratchFolder();
  for (const app of appTypeIds)
    for (const libraries of [[], ['numpy', 'pandas']])
      for (const services of [[], sorted.slice(0, 1), sorted]) {
        const name = `${app}-${libraries.length}-${services.length}`;
        const values = { name, lists: { libraries, services } };
        for (const { path, text } of buildStarter(allStarters, app, values) ?? [])
          write(join(folder, name, path), text);
      }
  return folder;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
