import type { Catalogue } from '@/lib/catalogue/catalogue';
import { listWords } from '@/lib/format/list-words';
import type { Lock } from '@/lib/lock/lock';
import { withoutLibrary } from '@/lib/recipe/edit';
import { cutSubject, type Problem } from '@/lib/recipe/problem';
import type { Recipe } from '@/lib/recipe/recipe';

/** Two distributions of one module: opencv-python and opencv-python-headless both bring cv2. */
export function checkModules(recipe: Recipe, { snapshot }: Catalogue, { packages }: Lock): Problem[] {
  const installed = new Set(packages.map((each) => each.package.name));
  const chosen = new Set(recipe.libraries.map(({ name }) => name));
  return snapshot.libraries.flatMap(({ name, sameModule }) => {
    // Each of the two names the other: one sentence is enough.
    if (!sameModule || name > sameModule.library) return [];
    const both = [name, sameModule.library];
    if (!both.every((each) => installed.has(each))) return [];
    return [
      {
        kind: 'same-module',
        severity: 'warning',
        subject: cutSubject(listWords(both)),
        message: `both install ${sameModule.module}: the one that is installed last overwrites files of the other.`,
        fixes: both
          .filter((each) => chosen.has(each))
          .map((each) => ({ label: `Leave out ${each}`, recipe: withoutLibrary(recipe, each) })),
      },
    ];
  });
}
