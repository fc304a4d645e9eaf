import { appType } from '@/lib/app-types/app-types';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Lock } from '@/lib/lock/lock';
import type { Fit } from '@/lib/lock/wheels';
import {
  withBase,
  withInstaller,
  withOption,
  withoutLibrary,
  withPython,
  withService,
} from '@/lib/recipe/edit';
import { idleServices } from '@/lib/recipe/idle-services';
import type { Problem } from '@/lib/recipe/problem';
import { pythonFacts } from '@/lib/recipe/python-version';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';
import { oldestForUv, usableInstaller } from '@/lib/recipe/usable-installer';
import { checkCuda, checkPackaged } from './check-base';
import { checkVersions } from './check-versions';

/** What is worth saying of a recipe before it is built. Errors first. `asked` is the recipe as somebody wrote it,
 * `recipe` what the catalogue has of it. */
export function checkRecipe(
  asked: Recipe,
  recipe: Recipe,
  catalogue: Catalogue,
  lock: Lock,
  fit: Fit,
): Problem[] {
  return [
    ...checkCatalogue(asked, recipe, catalogue),
    ...checkWheels(recipe, lock, fit),
    ...checkCuda(recipe, catalogue, lock),
    ...checkEndOfLife(recipe, catalogue),
    ...checkRelease(recipe, catalogue, lock),
    ...checkInstaller(recipe),
    ...checkVersions(recipe, catalogue, lock),
    ...checkServices(recipe),
    ...checkRoot(recipe),
    ...checkArm(fit),
  ];
}

function checkCatalogue(asked: Recipe, recipe: Recipe, { snapshot }: Catalogue): Problem[] {
  const packaged = checkPackaged(asked, recipe, snapshot);
  const lacking = [
    asked.python === recipe.python
      ? null
      : { subject: `Python ${asked.python}`, instead: `Python ${recipe.python}` },
    asked.base === recipe.base || packaged !== null
      ? null
      : { subject: `The ${asked.base} image of Python ${recipe.python}`, instead: recipe.base },
  ];
  const others = lacking.flatMap((each) =>
    each === null
      ? []
      : {
          kind: 'not-in-catalogue' as const,
          severity: 'warning' as const,
          subject: each.subject,
          message: `is not in the catalogue ${snapshot.id}. ${each.instead} is used.`,
          fixes: [{ label: `Use ${each.instead}`, recipe }],
        },
  );
  return packaged === null ? others : [...others, packaged];
}

function checkEndOfLife(recipe: Recipe, { snapshot }: Catalogue): Problem[] {
  const { endOfLife } = pythonFacts(recipe.python, snapshot.pythons);
  if (endOfLife > snapshot.date) return [];
  const nearest = snapshot.pythons.find((each) => each.endOfLife > snapshot.date);
  return [
    {
      kind: 'end-of-life',
      severity: 'warning',
      subject: `Python ${recipe.python}`,
      message: `has had no security fixes since ${endOfLife.slice(0, 7)}. It still builds.`,
      fixes: nearest
        ? [{ label: `Use Python ${nearest.version}`, recipe: withPython(recipe, nearest.version) }]
        : [],
    },
  ];
}

/** Some packages ask for a patch release, as soupsieve 4.1 does for 3.11.5. */
function checkRelease(recipe: Recipe, { snapshot }: Catalogue, { roots }: Lock): Problem[] {
  const { newestPatch, bases } = pythonFacts(recipe.python, snapshot.pythons);
  const minor = pythonMinor(recipe.python);
  const packaged = bases.find(({ base }) => base === recipe.base)?.packaged;
  const release = packaged?.release ?? recipe.python;
  if (roots.length === 0 || release === minor || release === newestPatch) return [];
  return [
    {
      kind: 'exact-release',
      severity: 'note',
      subject: `Python ${release}`,
      message: `is older than ${newestPatch}, for which the libraries are locked. Should one refuse it, the build stops and says so.`,
      fixes: [
        packaged
          ? { label: 'Use slim', recipe: withBase(recipe, 'slim') }
          : { label: `Use Python ${minor}`, recipe: withPython(recipe, minor) },
      ],
    },
  ];
}

function checkInstaller(recipe: Recipe): Problem[] {
  if (usableInstaller(recipe) === recipe.installer) return [];
  return [
    {
      kind: 'no-installer',
      severity: 'note',
      subject: recipe.installer,
      message: `needs Python ${oldestForUv}. pip is used instead.`,
      fixes: [{ label: 'Use pip', recipe: withInstaller(recipe, 'pip') }],
    },
  ];
}

function checkWheels(recipe: Recipe, lock: Lock, { missing }: Fit): Problem[] {
  return missing.map(({ name }) => {
    const chosen = lock.roots.some(
      ({ requirement, from }) => requirement.name === name && from.kind === 'user',
    );
    return {
      kind: 'no-wheel',
      severity: 'error',
      subject: name,
      message: wheelMessage(recipe, name),
      fixes: [
        ...(recipe.base === 'alpine' ? [{ label: 'Use slim', recipe: withBase(recipe, 'slim') }] : []),
        ...(chosen ? [{ label: `Remove ${name}`, recipe: withoutLibrary(recipe, name) }] : []),
      ],
    };
  });
}

/** Who builds on x86-64 need not care, so it is a note. */
function checkArm({ missingOnArm }: Fit): Problem[] {
  return missingOnArm.map(({ name, sdist }) => ({
    kind: 'no-arm64',
    severity: 'note',
    subject: name,
    message: `has no wheel for arm64, so on a newer Mac ${sdist ? 'it must be compiled, which needs a compiler' : 'the build stops at it'}. With --platform linux/amd64 that Mac builds the x86-64 image.`,
    fixes: [],
  }));
}

function wheelMessage({ base, python }: Recipe, name: string): string {
  return base === 'alpine'
    ? `has no wheel for Alpine: its wheels need glibc, and Alpine has musl. The build stops at ${name}.`
    : `has no wheel for Python ${python} on Linux. The build stops at ${name}.`;
}

function checkServices(recipe: Recipe): Problem[] {
  return idleServices(recipe).map(({ id, title, why, lacks }) => ({
    kind: 'idle-service',
    severity: 'warning',
    subject: title,
    message: why,
    fixes: [
      ...(lacks === null
        ? []
        : [{ label: `Add ${lacks.title}`, recipe: withService(recipe, lacks.id, true) }]),
      { label: `Remove ${title}`, recipe: withService(recipe, id, false) },
    ],
  }));
}

function checkRoot(recipe: Recipe): Problem[] {
  const { title, processes } = appType(recipe.app);
  const words = [...new Set(processes.flatMap(({ rootArguments }) => rootArguments))];
  if (recipe.options.user || words.length === 0) return [];
  return [
    {
      kind: 'runs-as-root',
      severity: 'warning',
      subject: title,
      message: `refuses to start as root; ${words.join(' ')} overrules it.`,
      fixes: [{ label: 'Run as a normal user', recipe: withOption(recipe, 'user', true) }],
    },
  ];
}
