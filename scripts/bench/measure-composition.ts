import { buildTarGz, buildZip } from '@/lib/archive/archive';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { compose } from '@/lib/compose';
import { defaultRecipe, pythonMinor, type Recipe } from '@/lib/recipe/recipe';
import { CatalogueFiles, readSnapshotIds } from '@/server/catalogue-files';
import { percentile, type Row } from './row';

const folder = 'public/catalogue';
const sizes = [5, 20, 40];
const rounds = 200;
const warmUp = 50;

/** Recipe → everything shown of it, and the archives, as a browser computes them. */
export async function measureComposition(): Promise<Row[]> {
  const files = new CatalogueFiles(folder, await readSnapshotIds(folder));
  const catalogue = await files.catalogue(files.newest, pythonMinor(defaultRecipe.python));
  const rows = sizes.map((size) => {
    const recipe = recipeOf(size, catalogue);
    return row(`recipe → everything, ${recipe.libraries.length} libraries`, () => compose(recipe, catalogue));
  });
  const { name, files: written } = compose(recipeOf(20, catalogue), catalogue);
  return [
    ...rows,
    row('files → zip, 20 libraries', () => buildZip(name, written)),
    row('files → tar.gz, 20 libraries', () => buildTarGz(name, written)),
  ];
}

/** Spread over the whole catalogue, so that large and small libraries are among them. */
function recipeOf(size: number, { snapshot, graphs }: Catalogue): Recipe {
  const locked = new Set(graphs[defaultRecipe.python]?.packages.map(({ name }) => name));
  const names = snapshot.libraries.map(({ name }) => name).filter((name) => locked.has(name));
  const step = Math.max(1, names.length / size);
  const chosen = Array.from(
    { length: Math.min(size, names.length) },
    (_, index) => names[Math.floor(index * step)],
  );
  const libraries = chosen.flatMap((name) => (name ? [{ name, extras: [], version: null }] : []));
  return { ...defaultRecipe, libraries };
}

function row(name: string, work: () => unknown): Row {
  const times = Array.from({ length: warmUp + rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).slice(warmUp);
  return {
    name,
    value: `${percentile(times, 0.5).toFixed(2)} / ${percentile(times, 0.95).toFixed(2)} ms (p50/p95)`,
  };
}
