import type { Catalogue } from '@/lib/catalogue/catalogue';
import { findLibrary } from '@/lib/catalogue/find-library';
import { listWords } from '@/lib/format/list-words';
import { releasesOf } from '@/lib/lock/compiled-graph';
import { type Clash, type Lock, lockState, type Root, type Unlocked } from '@/lib/lock/lock';
import { withLibrary, withoutLibrary, withTorch } from '@/lib/recipe/edit';
import { cutSubject, type Fix, type Problem } from '@/lib/recipe/problem';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';
import { printRequirement, type Requirement } from '@/lib/recipe/requirement';
import { isInRange } from '@/lib/recipe/version';
import { checkModules } from './check-modules';
import { checkTorch } from './check-torch';
import { type ClashParty, clashParties, waysOutOfClash } from './clash-sides';
import { meantLibrary } from './meant-library';
import { nearestPython } from './nearest-python';

/** What is not locked, what cannot go together, and what is older than it could be. */
export function checkVersions(recipe: Recipe, catalogue: Catalogue, lock: Lock): Problem[] {
  const { clash, unlocked, roots } = lock;
  return [
    ...(clash ? [cannotGoTogether(recipe, clash, catalogue, lock)] : []),
    ...unlocked
      .filter(({ reason }) => reason !== 'clash')
      .map((each) => notLocked(recipe, each, catalogue, lock)),
    ...roots.flatMap((root) => checkHeld(recipe, root)),
    ...roots.flatMap((root) => checkHeldByUs(root, catalogue)),
    ...checkTorch(recipe, lock),
    ...checkModules(recipe, catalogue, lock),
  ];
}

function whatFollows(lock: Lock): string {
  return lockState(lock) === 'partly'
    ? ': its version, and what it brings, are chosen when the image is built. The other libraries stay locked.'
    : ', so no version in this recipe is locked: they are chosen when the image is built.';
}

function notLocked(
  recipe: Recipe,
  { requirement, reason }: Unlocked,
  catalogue: Catalogue,
  lock: Lock,
): Problem {
  const graph = catalogue.graphs[pythonMinor(recipe.python)];
  const versions = graph ? releasesOf(graph, requirement.name).map(({ version }) => version) : [];
  const text = {
    'not-in-catalogue': 'is not in the catalogue',
    'not-for-this-python': `has no version for Python ${recipe.python} in the catalogue`,
    'other-version': `is not a version the catalogue has, which are ${listWords(versions.slice(0, 3))}`,
    range: `leaves out ${versions[0]}, which the catalogue would lock`,
    'other-index': 'is taken from an index of PyTorch’s own, which the catalogue has not read',
    'unknown-extra': 'has an extra that is not in the catalogue',
    clash: 'does not go together with another',
  } as const satisfies Record<Unlocked['reason'], string>;
  const lockable = reason === 'other-version' || reason === 'unknown-extra' || reason === 'range';
  const chosen = recipe.libraries.some(({ name }) => name === requirement.name);
  const offered = reason === 'unknown-extra' ? versions.slice(0, 1) : versionsInstead(requirement, versions);
  return {
    kind: 'not-locked',
    severity: 'warning',
    subject: cutSubject(printRequirement(requirement)),
    message: `${text[reason]}${whatFollows(lock)}`,
    fixes: [
      ...(reason === 'other-index'
        ? [{ label: 'Use the usual build', recipe: withTorch(recipe, null) }]
        : []),
      ...(reason === 'not-in-catalogue' ? meantLibrary(requirement.name, recipe, catalogue) : []),
      ...(reason === 'not-for-this-python' ? nearestPython(requirement.name, recipe, catalogue) : []),
      ...(lockable && chosen ? offered : []).map((version) => ({
        label: `Use ${requirement.name} ${version}`,
        recipe: withLibrary(recipe, {
          name: requirement.name,
          version: version === versions[0] ? null : version,
          extras: [],
        }),
      })),
      ...(chosen
        ? [{ label: `Remove ${requirement.name}`, recipe: withoutLibrary(recipe, requirement.name) }]
        : []),
    ],
  };
}

/** The version nearest to what was asked for, then the newest one; `versions` are those that there are, newest first. */
function versionsInstead({ version, range }: Requirement, versions: readonly string[]): string[] {
  const near = range
    ? versions.find((each) => isInRange(each, range))
    : versions.findLast((each) => isInRange(each, `>=${version}`));
  return [...new Set([...(near ? [near] : []), ...versions.slice(0, 1)])];
}

/** Who, why with both ranges, and each of the ways out. */
function cannotGoTogether(recipe: Recipe, clash: Clash, catalogue: Catalogue, lock: Lock): Problem {
  const parties = clashParties(clash);
  const quarrelling = [...new Set(parties.flatMap(({ roots }) => roots))];
  const wishes = parties.map((party) => wish(party, clash.package));
  return {
    kind: 'clash',
    severity: 'warning',
    subject: cutSubject(listWords(quarrelling)),
    message: `cannot go together in the versions of this catalogue: ${listWords(wishes)}. So nothing is locked, and the installer would go back to older versions.`,
    fixes: waysOutOfClash(clash, recipe, catalogue, lock).map(({ label, recipe }) => ({ label, recipe })),
  };
}

/** "black 26.1 asks for pathspec 1.1.1 or 1.0.4". */
function wish({ roots, by, version, versions }: ClashParty, name: string): string {
  if (by === name)
    return `${listWords(roots)} is asked for in ${versions[0] ?? 'a version that is not here'}`;
  const offered =
    versions.length > 0 ? `${name} ${versions.slice(0, 3).join(' or ')}` : `a ${name} that is not here`;
  return `${by} ${version} asks for ${offered}`;
}

function checkHeld(recipe: Recipe, { requirement: { name }, version, held }: Root): Problem[] {
  if (held === null || version === null) return [];
  const by = held.by.length > 0 ? listWords(held.by) : 'what it needs itself';
  const way = leaveHolders(recipe, held.by);
  return [
    {
      kind: 'held',
      severity: 'note',
      subject: `${name} ${version}`,
      message: `is older than it is alone (${held.alone}): held by ${by}.`,
      fixes: way ? [way] : [],
    },
  ];
}

/** Only where all who hold it were chosen by the user. */
export function leaveHolders(recipe: Recipe, by: readonly string[]): Fix | null {
  const isChosen = (name: string) => recipe.libraries.some((library) => library.name === name);
  if (by.length === 0 || !by.every(isChosen)) return null;
  return { label: `Without ${listWords(by)}`, recipe: by.reduce(withoutLibrary, recipe) };
}

function checkHeldByUs({ requirement: { name }, version }: Root, { snapshot }: Catalogue): Problem[] {
  const heldBelow = findLibrary(snapshot.libraries, name)?.heldBelow;
  if (!heldBelow || version === null) return [];
  return [
    {
      kind: 'held',
      severity: 'note',
      subject: `${name} ${version}`,
      message: `is kept below ${heldBelow.version} by the catalogue: ${heldBelow.why}.`,
      fixes: [],
    },
  ];
}
