import type { Catalogue } from '@/lib/catalogue/catalogue';
import { listWords } from '@/lib/format/list-words';
import { buildLock } from '@/lib/lock/build-lock';
import type { Clash, Lock } from '@/lib/lock/lock';
import { lockedBytes } from '@/lib/lock/locked-bytes';
import { withoutLibrary } from '@/lib/recipe/edit';
import type { Fix } from '@/lib/recipe/problem';
import type { Recipe } from '@/lib/recipe/recipe';

/** One release that asks for versions which another one refuses, and the libraries that bring it. */
export type ClashParty = {
  roots: readonly string[];
  by: string;
  version: string;
  versions: readonly string[];
};

/** A way out of a clash. `bytes`: what would not be installed. */
export type ClashWay = Fix & { bytes: number };

/** The two that quarrel. Each may be brought by several libraries. */
export function clashParties({ sides }: Clash): readonly ClashParty[] {
  const parties = new Map<string, ClashParty>();
  for (const { root, by, version, versions } of sides) {
    const known = parties.get(by);
    parties.set(by, { by, version, versions, roots: [...(known?.roots ?? []), root] });
  }
  return [...parties.values()];
}

/** Leaving out all that stand behind one party, where the user chose them; what loses least comes first. */
export function waysOutOfClash(clash: Clash, recipe: Recipe, catalogue: Catalogue, lock: Lock): ClashWay[] {
  const chosen = new Set(recipe.libraries.map(({ name }) => name));
  const all = clash.sides.map(({ root }) => root);
  return clashParties(clash)
    .filter(({ roots }) => roots.every((root) => chosen.has(root)))
    .map(({ roots }) => {
      const others = all.filter((root) => !roots.includes(root));
      const withThem = buildLock(others.reduce(withoutLibrary, recipe), catalogue);
      return {
        label: `Leave out ${listWords(roots)}`,
        recipe: roots.reduce(withoutLibrary, recipe),
        // The quarrelling ones are open in the lock, so this is what they bring beside the rest.
        bytes: lockedBytes(withThem, recipe) - lockedBytes(lock, recipe),
      };
    })
    .sort((a, b) => a.bytes - b.bytes);
}
