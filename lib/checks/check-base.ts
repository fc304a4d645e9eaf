import type { BaseImage, Catalogue, Snapshot } from '@/lib/catalogue/catalogue';
import { findLibrary } from '@/lib/catalogue/find-library';
import type { Lock } from '@/lib/lock/lock';
import { withBase, withPython } from '@/lib/recipe/edit';
import type { Problem } from '@/lib/recipe/problem';
import type { Recipe } from '@/lib/recipe/recipe';

/** Where another Python is asked for than the one that the distribution of the base packages; null: that is not so. */
export function checkPackaged(asked: Recipe, recipe: Recipe, { pythons }: Snapshot): Problem | null {
  const facts = pythons.find(({ bases }) => bases.some((each) => isPackaged(each, asked)));
  const packaged = facts?.bases.find((each) => isPackaged(each, asked))?.packaged;
  if (asked.base === recipe.base || facts === undefined || packaged === undefined) return null;
  return {
    kind: 'not-in-catalogue',
    severity: 'warning',
    subject: `The ${asked.base} base`,
    message: `has the Python that ${packaged.by} packages, ${packaged.release}, and no other. ${recipe.base} is used.`,
    fixes: [
      { label: `Use Python ${facts.version}`, recipe: withPython(asked, facts.version) },
      { label: `Use ${recipe.base}`, recipe },
    ],
  };
}

function isPackaged({ base, packaged }: BaseImage, asked: Recipe): boolean {
  return base === asked.base && packaged !== undefined;
}

/** What no engine of ours ran, and what Ubuntu lacks. */
export function checkCuda(recipe: Recipe, { snapshot }: Catalogue, { packages }: Lock): Problem[] {
  if (recipe.base !== 'cuda') return [];
  const fixes = [{ label: 'Use slim', recipe: withBase(recipe, 'slim') }];
  const wanting = packages
    .map((each) => each.package.name)
    .filter((name) => findLibrary(snapshot.libraries, name)?.system?.debian.run.includes(notOnUbuntu));
  return [
    ...wanting.map(
      (name): Problem => ({
        kind: 'no-package',
        severity: 'error',
        subject: name,
        message: `needs ${notOnUbuntu}, which Ubuntu has as a snap only, and a snap does not run in an image. The build stops at it.`,
        fixes,
      }),
    ),
    {
      kind: 'not-run',
      severity: 'note',
      subject: 'The cuda base',
      message:
        'was not run by us: no machine here has an NVIDIA card. Libraries that bring CUDA in their wheels, as torch does, need the driver of the machine alone, on any base.',
      fixes,
    },
  ];
}

const notOnUbuntu = 'chromium';
