import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compose } from '@/lib/compose';
import type { Composition } from '@/lib/composition';
import { type ReadLink, readLink } from '@/lib/recipe/link';
import type { Recipe } from '@/lib/recipe/recipe';
import { usedServices } from '@/lib/recipe/used-services';
import { catalogueFor, known } from './catalogue';

export const examplesFolder = fileURLToPath(new URL('../../examples', import.meta.url));

/** Every folder is an example. */
export function exampleNames(): string[] {
  return readdirSync(examplesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The recipes of all of them, services that an app type brings included. */
export function exampleRecipes(): Recipe[] {
  return exampleNames().map((name) => {
    const { recipe } = readExample(name);
    return { ...recipe, services: usedServices(recipe) };
  });
}

export function composeExample(name: string): Composition {
  const { recipe, problems } = readExample(name);
  return compose(recipe, catalogueFor(recipe), problems);
}

function readExample(name: string): ReadLink {
  const link = readFileSync(join(examplesFolder, name, 'link.txt'), 'utf8').trim();
  const read = readLink(link, known);
  if (read.recipe.at === null)
    throw new Error(`examples/${name}/link.txt names no snapshot: add at=${known.snapshot.id}`);
  return read;
}
