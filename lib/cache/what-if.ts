import type { Plan } from '@/lib/plan/plan';
import type { ScenarioId } from '@/lib/recipe/scenarios';

export type WhatIf = {
  /** any: changes that somebody put together. */
  id: ScenarioId | 'any';
  /** "edit app.py". */
  label: string;
  /** Short form for narrow screens: "edit app.py", "add library". */
  shortLabel: string;
  /** The plan after the change; the one that is drawn. */
  plan: Plan;
  /** By step id. */
  fates: Readonly<Record<string, Fate>>;
  /** A package that this build stops at, so that it has no result; null: it runs to its end. */
  stopsAt: string | null;
  /** Where the cache breaks and why; null where it does not or nothing was cached. */
  break: { stepId: string; because: string } | null;
  /** Seconds with this order, and with the naive order. */
  seconds: number;
  naive: { plan: Plan; fates: Readonly<Record<string, Fate>>; seconds: number };
  /** Paths of context files that the change touches. */
  changedFiles: readonly string[];
  /** The tray's sentences: what happens, and what the order saves. */
  summary: { title: string; detail: string; saving: string };
};

/** Why a build has no result: nobody knows what its steps would take. */
export type Stop = {
  /** A package or a path. */
  at: string;
  /** The step that fails; null: the one that installs. */
  stepId: string | null;
  sentence: string;
};

/** built: nothing was cached. pulled: found in the registry's cache, and fetched from there because this machine needs its
 * files. seconds: of this build, so 0 for a reused step. `saves`: what building a reused or pulled step again would take in
 * this build, with what the builder has. */
export type Fate = {
  state: 'built' | 'reused' | 'rebuilt' | 'pulled';
  seconds: number;
  saves?: number;
  because: string;
  /** Of another base image: how many of its lowest layers the one before has too, so that they are not pulled again. */
  sharedLayers?: number;
};
