import type { Package } from '@/lib/catalogue/catalogue';
import { findLibrary } from '@/lib/catalogue/find-library';
import { nearestPython } from '@/lib/checks/nearest-python';
import { buildLock } from '@/lib/lock/build-lock';
import { releasesOf } from '@/lib/lock/compiled-graph';
import type { Lock, Unlocked } from '@/lib/lock/lock';
import { lockedBytes } from '@/lib/lock/locked-bytes';
import { withLibrary, withoutLibrary } from '@/lib/recipe/edit';
import { isOlderPython } from '@/lib/recipe/python-version';
import { pythonMinor } from '@/lib/recipe/recipe';
import type { Requirement } from '@/lib/recipe/requirement';
import { oldestForUv } from '@/lib/recipe/usable-installer';
import { gpuOptions } from './gpu-options';
import { firstRemark, type Remark, type ShelfPlace } from './remarks';
import { type BuildOption, torchOptions } from './torch-options';

/** A library on its shelf, seen from one recipe. */
export type ShelfRow = {
  name: string;
  /** As it would be added: by its name, or as it was typed. */
  requirement: Requirement;
  /** The version the recipe has or would get; null: the catalogue has none for this Python. */
  version: string | null;
  isChosen: boolean;
  /** False: it cannot be added to this recipe. */
  canBeAdded: boolean;
  /** Installed bytes that it adds, or that leaving it out would save; null: not known. */
  bytes: number | null;
  remark: Remark | null;
  /** Its builds to choose from; empty for most. */
  builds: readonly BuildOption[];
};

/** What one more library does to a recipe, from a lock with it and one without it. */
export function describeRow(requirement: Requirement, place: ShelfPlace): ShelfRow {
  const { name } = requirement;
  const { catalogue, recipe, lock } = place;
  const isChosen = recipe.libraries.some((library) => library.name === name);
  const graph = catalogue.graphs[pythonMinor(recipe.python)];
  const newest = graph && releasesOf(graph, name)[0];
  const offered = findLibrary(catalogue.snapshot.libraries, name)?.pythons;
  if (graph && (!newest || offered?.includes(graph.python) === false))
    return refuse(requirement, isChosen, place);
  const withIt = isChosen ? lock : buildLock(withLibrary(recipe, requirement), catalogue);
  const without = isChosen ? buildLock(withoutLibrary(recipe, name), catalogue) : lock;
  const open = withIt.unlocked.find((each) => each.requirement.name === name);
  const locked = open ? undefined : withIt.packages.find((each) => each.package.name === name);
  return {
    ...{ name, requirement, isChosen, canBeAdded: true },
    version: locked?.package.version ?? openVersion(open, newest),
    bytes: locked ? lockedBytes(withIt, recipe) - lockedBytes(without, recipe) : null,
    remark: firstRemark({ name, place, withIt, without, isChosen }),
    builds: describeBuilds(recipe.libraries.find((each) => each.name === name) ?? requirement, place, withIt),
  };
}

/** What was asked for; else the newest, unless another index decides. */
function openVersion(open: Unlocked | undefined, newest: Package | undefined): string | null {
  const asked = open?.requirement.version ?? open?.requirement.range ?? null;
  return open?.reason === 'other-index' ? asked : (asked ?? newest?.version ?? null);
}

function refuse(requirement: Requirement, isChosen: boolean, { recipe, catalogue }: ShelfPlace): ShelfRow {
  const text = `no version that runs on Python ${pythonMinor(recipe.python)}`;
  const [way = null] = nearestPython(requirement.name, recipe, catalogue);
  return {
    ...{ name: requirement.name, requirement, isChosen, canBeAdded: false, version: null, bytes: null },
    remark: { sign: 'refused', text, way },
    builds: [],
  };
}

function describeBuilds(requirement: Requirement, place: ShelfPlace, lock: Lock): readonly BuildOption[] {
  const { recipe } = place;
  if (requirement.name !== 'torch') return gpuOptions(requirement, place);
  const runsUv = !isOlderPython(pythonMinor(recipe.python), oldestForUv);
  return runsUv ? torchOptions(requirement, recipe, lock) : [];
}
