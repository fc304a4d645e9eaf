import { appType } from '@/lib/app-types/app-types';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { type Groundwork, layGround } from '@/lib/groundwork';
import { withLibrary, withPython } from '@/lib/recipe/edit';
import { nextPython } from '@/lib/recipe/python-version';
import { pythonMinor } from '@/lib/recipe/recipe';
import { type ScenarioId, scenarioIds } from '@/lib/recipe/scenarios';
import { buildWhatIf } from './build-what-if';
import type { Builder } from './builder';
import type { PlanFiles } from './plan-rules';
import { type Build, buildAll, builtOnce, fileName, simulateCache } from './simulate';
import type { WhatIf } from './what-if';

/** Libraries that someone may well add next; the first one that is not chosen yet is asked about. */
const likelyNext = ['polars', 'pandas', 'httpx', 'requests', 'duckdb'];

/** Answers every scenario for one recipe, for the composed order and for the naive one. */
export function askWhatIfs(ground: Groundwork, catalogue: Catalogue): Record<ScenarioId, WhatIf> {
  const changes = changesOf(ground, catalogue);
  const before = buildsOf(ground, contentsOf(ground, []));
  const builders = { plan: builtOnce(before.plan), naive: builtOnce(before.naive) };
  const entries = scenarioIds.map((id) => [id, answer(id, changes[id], before, builders)] as const);
  return Object.fromEntries(entries) as Record<ScenarioId, WhatIf>;
}

type Order = 'plan' | 'naive';

type Change = {
  /** True: the tag of the base image names newer layers. */
  hasNewBase: boolean;
  label: string;
  shortLabel: string;
  after: Groundwork;
  edited: readonly string[];
  changedFiles: readonly string[];
};

function changesOf(ground: Groundwork, catalogue: Catalogue): Record<ScenarioId, Change> {
  const same = { after: ground, edited: [], changedFiles: [], hasNewBase: false };
  const entry = `src/${appType(ground.recipe.app).entry}`;
  const library = nextLibrary(ground, catalogue);
  const bumped = bumpPython(ground, catalogue);
  return {
    first: { ...same, label: 'first build', shortLabel: 'First build' },
    nothing: { ...same, label: 'change nothing', shortLabel: 'nothing' },
    edit: {
      ...same,
      after: ground,
      edited: [entry],
      changedFiles: [entry],
      label: `edit ${fileName(entry)}`,
      shortLabel: `edit ${fileName(entry)}`,
    },
    library: {
      ...same,
      after:
        library === null
          ? ground
          : // Nobody's code changes by itself.
            layGround(withLibrary(ground.recipe, plainRequirement(library)), catalogue, {
              sources: ground.sources,
              lineSpeed: ground.facts.lineSpeed,
            }),
      edited: library === null ? ['requirements.txt'] : [],
      changedFiles: ['requirements.in', 'requirements.txt'],
      label: library === null ? 'add a library' : `add ${library}`,
      shortLabel: 'add library',
    },
    python: {
      ...same,
      after: bumped ?? ground,
      hasNewBase: bumped === null,
      label: 'bump Python',
      shortLabel: 'bump Python',
      changedFiles: ['Dockerfile'],
    },
  };
}

/** Null: all of them are there. */
export function nextLibrary({ lock, recipe }: Groundwork, { graphs }: Catalogue): string | null {
  const graph = graphs[pythonMinor(recipe.python)];
  const taken = new Set(lock.packages.map((each) => each.package.name));
  const offered = new Set(graph?.packages.map(({ name }) => name));
  return likelyNext.find((name) => offered.has(name) && !taken.has(name)) ?? null;
}

function plainRequirement(name: string) {
  return { name, extras: [], version: null };
}

/** The next minor version with the libraries as they are; null: it is the newest one of this base. */
function bumpPython({ recipe, lock, sources, facts }: Groundwork, catalogue: Catalogue): Groundwork | null {
  const next = nextPython(recipe, catalogue.snapshot.pythons);
  if (next === undefined) return null;
  const kept = { lock, sources, lineSpeed: facts.lineSpeed };
  return layGround(withPython(recipe, next), catalogue, kept);
}

function answer(
  id: ScenarioId,
  { after, edited, changedFiles, label, shortLabel, hasNewBase }: Change,
  before: Readonly<Record<Order, Build>>,
  builders: Readonly<Record<Order, Builder<PlanFiles>>>,
): WhatIf {
  const isSame = after.plan === before.plan.plan && edited.length === 0;
  const built = buildsOf(after, isSame ? before.plan.contents : contentsOf(after, edited));
  // What stops is nowhere in a cache.
  const isFirst = id === 'first' || after.facts.stopsAt !== null;
  const fate = (order: Order) =>
    isFirst
      ? buildAll(after[order])
      : simulateCache(before[order], { ...built[order], hasNewBase }, builders[order]);
  const asked = { id, label, shortLabel, changedFiles, stopsAt: after.facts.stopsAt };
  return buildWhatIf(asked, after, { plan: fate('plan'), naive: fate('naive') });
}

function buildsOf(
  { plan, naive, facts }: Groundwork,
  contents: ReadonlyMap<string, string>,
): Record<Order, Build> {
  return { plan: { plan, facts, contents }, naive: { plan: naive, facts, contents } };
}

function contentsOf(ground: Groundwork, edited: readonly string[]): ReadonlyMap<string, string> {
  const contents = new Map([
    ...ground.libraryLines,
    ...(ground.sources ?? []).map(({ path, text }) => [path, text] as const),
  ]);
  for (const path of edited) contents.set(path, `${contents.get(path)}\n# edited`);
  return contents;
}
