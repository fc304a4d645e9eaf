import type { BaseImage, Catalogue } from '@/lib/catalogue/catalogue';
import { leaveHolders } from '@/lib/checks/check-versions';
import { listWords } from '@/lib/format/list-words';
import { type Lock, type LockedPackage, lockState, type Unlocked } from '@/lib/lock/lock';
import { fitWheels } from '@/lib/lock/wheels';
import { withBase } from '@/lib/recipe/edit';
import type { Fix } from '@/lib/recipe/problem';
import type { Recipe } from '@/lib/recipe/recipe';
import { torchBuilds, torchPackages } from '@/lib/recipe/torch-builds';

/** What is worth knowing before one chooses it. */
export type Remark = { sign: RemarkSign; text: string; way: Fix | null };

export type RemarkSign = 'refused' | 'unknown' | 'held' | 'needs' | 'there' | 'brings';

export type ShelfPlace = { catalogue: Catalogue; recipe: Recipe; lock: Lock };

/** A recipe without the library and with it. */
export type Change = { name: string; place: ShelfPlace; withIt: Lock; without: Lock; isChosen: boolean };

/** What stops it comes first, what it brings last. */
export function firstRemark(change: Change): Remark | null {
  const remarks = [
    remarkClash,
    remarkOpen,
    remarkWheels,
    remarkHeld,
    remarkHolds,
    remarkThere,
    remarkNeeds,
    remarkArm,
    remarkBrings,
  ];
  for (const remark of remarks) {
    const found = remark(change);
    if (found) return found;
  }
  return null;
}

function remarkClash({ name, withIt, isChosen }: Change): Remark | null {
  const roots = new Set(withIt.clash?.sides.map(({ root }) => root));
  if (!roots.delete(name) || roots.size === 0) return null;
  const others = listWords([...roots].sort());
  return {
    sign: 'refused',
    text: `cannot go together with ${others}${isChosen ? ', see above' : ''}`,
    way: null,
  };
}

/** Reasons that a row tells; the others have a remark of their own. */
const opened: Partial<Record<Unlocked['reason'], string>> = {
  'other-version': 'this version is not in the catalogue',
  'unknown-extra': 'this extra is not in the catalogue',
  range: 'leaves out the version of the catalogue',
};

function remarkOpen({ name, withIt }: Change): Remark | null {
  if (withIt.torch !== null && torchPackages.includes(name)) {
    const build = torchBuilds[withIt.torch].title;
    return { sign: 'unknown', text: `the build for ${build}: not locked, size not known`, way: null };
  }
  const open = withIt.unlocked.find(({ requirement }) => requirement.name === name);
  const why = open && opened[open.reason];
  if (!why) return null;
  const follows =
    lockState(withIt) === 'partly' ? 'not locked, size not known' : 'so nothing is locked with it';
  return { sign: 'unknown', text: `${why}, ${follows}`, way: null };
}

function remarkWheels({ withIt, without, place: { catalogue, recipe } }: Change): Remark | null {
  const family = familyOf(recipe);
  const missingOf = (lock: Lock) => fitWheels(lock.packages, catalogue.snapshot.libraries, family).missing;
  const before = new Set(missingOf(without).map((each) => each.name));
  const [missing] = missingOf(withIt).filter((each) => !before.has(each.name));
  if (!missing) return null;
  const isAlpine = recipe.base === 'alpine';
  const where = isAlpine ? 'Alpine' : `Python ${recipe.python} on Linux`;
  return {
    sign: 'refused',
    text: `no wheel of ${missing.name} for ${where}: the build would stop`,
    way: isAlpine ? { label: 'Use slim', recipe: withBase(recipe, 'slim') } : null,
  };
}

function remarkHeld({ name, withIt, isChosen, place: { recipe } }: Change): Remark | null {
  const root = withIt.roots.find(({ requirement }) => requirement.name === name);
  if (!root?.held) return null;
  const by = root.held.by.length > 0 ? listWords(root.held.by) : 'what it needs itself';
  const lead = isChosen ? '' : 'would be ';
  return {
    sign: 'held',
    text: `${lead}older than it is alone (${root.held.alone}): held by ${by}`,
    way: isChosen ? leaveHolders(recipe, root.held.by) : null,
  };
}

function remarkHolds({ name, withIt, without, isChosen }: Change): Remark | null {
  const now = new Map(without.roots.map(({ requirement, version }) => [requirement.name, version]));
  const held = withIt.roots.filter(({ requirement, version, held }) => {
    const before = now.get(requirement.name);
    return requirement.name !== name && held !== null && before != null && before !== version;
  });
  const [first] = held;
  if (!first) return null;
  const { requirement, version } = first;
  const rest = held.length > 1 ? ` and ${held.length - 1} more` : '';
  const then = `${requirement.name} at ${version} (${isChosen ? 'without it' : 'now'} ${now.get(requirement.name)})`;
  return { sign: 'held', text: `${isChosen ? 'holds' : 'would hold'} ${then}${rest}`, way: null };
}

function remarkThere({ name, without, isChosen }: Change): Remark | null {
  if (isChosen || !without.packages.some((each) => each.package.name === name)) return null;
  const root = without.roots.find(({ requirement }) => requirement.name === name);
  const bringers = without.packages.filter((each) => needs(each, name)).map((each) => each.package.name);
  const by = root
    ? `${root.from.kind === 'service' ? root.from.title : 'the app'} brings it`
    : `${listSome(bringers, 2)} ${bringers.length === 1 ? 'brings' : 'bring'} it`;
  return { sign: 'there', text: `already in the image: ${by}`, way: null };
}

function needs({ package: each, extras }: LockedPackage, name: string): boolean {
  const edges = [...each.dependencies, ...extras.flatMap((extra) => each.extras[extra] ?? [])];
  return edges.some((edge) => edge.name === name);
}

/** A compiler, or packages of the distribution, that were not needed before. */
function remarkNeeds({ name, withIt, without, place: { catalogue, recipe } }: Change): Remark | null {
  const { libraries } = catalogue.snapshot;
  const family = familyOf(recipe);
  const compiled = fitWheels(withIt.packages, libraries, family).compiled.find(
    (each) => each.package.name === name,
  );
  if (compiled) {
    const where = recipe.base === 'full' ? 'in the image' : 'in a stage of its own';
    return { sign: 'needs', text: `no wheel: compiled from source ${where}`, way: null };
  }
  const before = systemOf(without, catalogue, family);
  const added = [...systemOf(withIt, catalogue, family)].filter((each) => !before.has(each)).sort();
  if (added.length === 0) return null;
  const tool = family === 'alpine' ? 'apk' : 'apt';
  return { sign: 'needs', text: `needs ${listSome(added, 3)} from ${tool}`, way: null };
}

function remarkArm({ withIt, without, place: { catalogue, recipe } }: Change): Remark | null {
  const { libraries } = catalogue.snapshot;
  const family = familyOf(recipe);
  const before = new Set(fitWheels(without.packages, libraries, family).missingOnArm.map(({ name }) => name));
  const missing = fitWheels(withIt.packages, libraries, family).missingOnArm.find(
    ({ name }) => !before.has(name),
  );
  if (!missing) return null;
  return { sign: 'needs', text: `no wheel of ${missing.name} for arm64, as in newer Macs`, way: null };
}

function systemOf(
  { packages }: Lock,
  { snapshot }: Catalogue,
  family: BaseImage['family'],
): ReadonlySet<string> {
  const names = new Set(packages.map((each) => each.package.name));
  return new Set(
    snapshot.libraries.flatMap(({ name, system }) =>
      system && names.has(name) && !names.has(system.unless ?? '') ? system[family].run : [],
    ),
  );
}

function remarkBrings({ name, withIt, without }: Change): Remark | null {
  const before = new Set(without.packages.map((each) => each.package.name));
  const added = withIt.packages.filter(
    (each) => !before.has(each.package.name) && each.package.name !== name,
  );
  if (added.length === 0) return null;
  const names = added
    .sort((a, b) => b.package.installed - a.package.installed)
    .map((each) => each.package.name);
  return { sign: 'brings', text: `comes with ${listSome(names, 3)}`, way: null };
}

/** "fsspec, packaging, psutil and 4 more". */
function listSome(names: readonly string[], most: number): string {
  if (names.length <= most + 1) return listWords(names);
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}

function familyOf({ base }: Recipe): BaseImage['family'] {
  return base === 'alpine' ? 'alpine' : 'debian';
}
