import { buildTarGz, buildZip } from '@/lib/archive/archive';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { compose } from '@/lib/compose';
import { releasesOf } from '@/lib/lock/compiled-graph';
import { defaultRecipe, pythonMinor, type Recipe } from '@/lib/recipe/recipe';
import { searchLibraries } from '@/lib/search/search-libraries';
import { CatalogueFiles, readSnapshotIds } from '@/server/catalogue-files';
import { percentile, type Row } from './row';

const folder = 'public/catalogue';
const sizes = [5, 20, 40, 300];
/** Milliseconds that 95 of 100 runs may take. */
const goals: Readonly<Record<number, number>> = { 40: 4, 300: 10 };
const rounds = 200;
const warmUp = 50;

/** Recipe → everything shown of it, and the archives, as a browser computes them. */
export async function measureComposition(): Promise<Row[]> {
  const files = new CatalogueFiles(folder, await readSnapshotIds(folder));
  const catalogue = await files.catalogue(files.newest, pythonMinor(defaultRecipe.python));
  const timed = sizes.map((size) => {
    const recipe = recipeOf(size, catalogue);
    return { size, times: timesOf(() => compose(recipe, catalogue)) };
  });
  const largest = recipeOf(40, catalogue);
  const whole = recipeOf(300, catalogue);
  const { lock } = compose(whole, catalogue);
  const { name, files: written } = compose(largest, catalogue);
  return [
    ...timed.map(({ size, times }) =>
      row(`recipe → everything, ${size} libraries`, times, goals[size] ?? null),
    ),
    growthRow(timed.slice(0, 3).map(({ times }) => percentile(times, 0.5))),
    row(
      'everything and all what-ifs, 40 libraries',
      timesOf(() => compose(largest, catalogue).whatIfs),
      null,
    ),
    row(
      'one key of the search, 300 libraries chosen',
      timesOf(() => searchLibraries('sci', { catalogue, recipe: whole, lock })),
      2,
    ),
    row(
      'files → zip, 40 libraries',
      timesOf(() => buildZip(name, written)),
      15,
    ),
    row('files → tar.gz, 40 libraries', await timesOfWaiting(() => buildTarGz(name, written)), null),
  ];
}

/** From 20 to 40 libraries: twice the work may take at most twice the time, with room for noise. */
function growthRow([, middle = Number.NaN, large = Number.NaN]: readonly number[]): Row {
  const ratio = large / middle;
  return {
    name: 'growth from 20 to 40 libraries',
    value: `× ${ratio.toFixed(2)}`,
    goal: 'at most × 2.2',
    met: ratio <= 2.2,
  };
}

/** Libraries that go together, evenly spread, so that large and small ones are among them. */
function recipeOf(size: number, catalogue: Catalogue): Recipe {
  const graph = catalogue.graphs[defaultRecipe.python];
  const names = catalogue.snapshot.libraries
    .map(({ name }) => name)
    .filter((name) => graph && releasesOf(graph, name).length > 0 && !name.startsWith('dbt'));
  const step = Math.max(1, names.length / size);
  const chosen = Array.from(
    { length: Math.min(size, names.length) },
    (_, index) => names[Math.floor(index * step)] ?? '',
  );
  const libraries = chosen.sort().map((name) => ({ name, extras: [], version: null }));
  return { ...defaultRecipe, libraries };
}

function timesOf(work: () => unknown): readonly number[] {
  return Array.from({ length: warmUp + rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).slice(warmUp);
}

async function timesOfWaiting(work: () => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < warmUp + rounds; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.slice(warmUp);
}

/** `most`: milliseconds that 95 of 100 runs may take; null: there is no goal. */
function row(name: string, times: readonly number[], most: number | null): Row {
  const p95 = percentile(times, 0.95);
  const value = `${percentile(times, 0.5).toFixed(2)} / ${p95.toFixed(2)} ms (p50/p95)`;
  return most === null ? { name, value } : { name, value, goal: `p95 at most ${most} ms`, met: p95 <= most };
}
