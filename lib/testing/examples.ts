import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compose } from '@/lib/compose';
import type { Composition } from '@/lib/composition';
import { readLink } from '@/lib/recipe/link';
import { catalogueFor, known } from './catalogue';

export const examplesFolder = fileURLToPath(new URL('../../examples', import.meta.url));

/** Every folder is an example. */
export function exampleNames(): string[] {
  return readdirSync(examplesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

export function composeExample(name: string): Composition {
  const link = readFileSync(join(examplesFolder, name, 'link.txt'), 'utf8').trim();
  const { recipe, problems } = readLink(link, known);
  if (recipe.at === null)
    throw new Error(`examples/${name}/link.txt names no snapshot: add at=${known.snapshot.id}`);
  return compose(recipe, catalogueFor(recipe), problems);
}
