import { compilePatterns, readIgnoreFile } from '@/lib/cache/ignore-patterns';
import type { Build } from '@/lib/cache/simulate';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { buildFiles } from '@/lib/context/build-files';
import { composeInput, needsCompose } from '@/lib/context/compose-input';
import type { ContextFile } from '@/lib/context/context-file';
import { type Groundwork, layGround } from '@/lib/groundwork';
import { buildLock } from '@/lib/lock/build-lock';
import { contextPathsOf } from '@/lib/plan/context-paths';
import type { Instruction } from '@/lib/plan/instruction';
import type { LineSpeed } from '@/lib/plan/line-speed';
import type { Plan, Step } from '@/lib/plan/plan';
import { unmeasured } from '@/lib/plan/unmeasured';
import { withArgument } from '@/lib/plan/with-argument';
import { withLibrary, withoutLibrary, withPython } from '@/lib/recipe/edit';
import { nextPython } from '@/lib/recipe/python-version';
import type { Recipe } from '@/lib/recipe/recipe';
import { parseRequirement } from '@/lib/recipe/requirement';
import { type Change, printChange } from './change';

/** A folder and its builds in both orders, before or after some changes. */
export type State = {
  ground: Groundwork;
  /** Every file of the folder, by path. */
  files: ReadonlyMap<string, FolderFile>;
  machine: Machine;
  /** Of linux. */
  platform: 'amd64' | 'arm64';
  hasNewBase: boolean;
  skipsCache: boolean;
  hasEmptyMounts: boolean;
  /** A sentence for each change that cannot be made, and what else one should know of those that are. */
  complaints: readonly string[];
  /** The changes that could not be made. */
  refused: ReadonlySet<Change>;
};

/** The one that has built before; or one that has built nothing, with a registry's cache of what was built, or without. */
export type Machine = (typeof machines)[number];

/** Of several that are asked for the last one counts: each of them has what the one before has. */
const machines = ['same', 'new', 'registry-min', 'registry'] as const;

type FolderFile = { text: string; mode: string };
type Draft = Omit<State, 'files' | 'complaints' | 'refused'> & Told & { files: Map<string, FolderFile> };

type Told = { complaints: string[]; refused: Set<Change> };

function refuse({ complaints, refused }: Told, change: Change, why: string): void {
  complaints.push(`${printChange(change)}: ${why}`);
  refused.add(change);
}

export function stateOf(recipe: Recipe, catalogue: Catalogue, lineSpeed?: LineSpeed): State {
  return draftOf(layGround(recipe, catalogue, lineSpeed === undefined ? {} : { lineSpeed }));
}

function draftOf(ground: Groundwork): Draft {
  const texts = new Map([
    ...folderOf(ground).map(({ path, text }) => [path, ground.libraryLines.get(path) ?? text] as const),
  ]);
  return {
    ground,
    files: new Map([...texts].map(([path, text]) => [path, { text, mode: '644' }])),
    machine: 'same',
    platform: 'amd64',
    hasNewBase: false,
    skipsCache: false,
    hasEmptyMounts: false,
    complaints: [],
    refused: new Set(),
  };
}

/** What no step reads has no text of its own, only one that changes with the recipe: printing it all is slow. */
function folderOf({ recipe, name, port, lock, sources }: Groundwork): ContextFile[] {
  const composed = composeInput(recipe, name, port);
  const text = JSON.stringify(recipe);
  return buildFiles({
    python: recipe.python,
    lock,
    dockerfile: text,
    requirementsTxt: lock.roots.length > 0 ? text : null,
    sources: sources ?? [],
    compose: needsCompose(composed) ? composed : null,
    readme: text,
  });
}

/** First what changes the recipe, so that a file is one of the folder that then is there. */
export function applyChanges(before: State, changes: readonly Change[], catalogue: Catalogue): State {
  const told: Told = { complaints: [], refused: new Set() };
  const recipe = changes.reduce(
    (each, change) => changeRecipe(each, change, before, catalogue, told),
    before.ground.recipe,
  );
  const draft =
    recipe === before.ground.recipe
      ? { ...before, files: new Map(before.files), ...told }
      : { ...draftOf(changeGround(before.ground, recipe, catalogue)), ...told };
  for (const change of changes) applyOne(draft, change);
  if (draft.platform !== before.platform) draft.ground = unmeasuredGround(draft.ground, draft.platform);
  return draft;
}

/** Nobody's code changes by itself, and another Python gets the libraries as they are. */
function changeGround(before: Groundwork, recipe: Recipe, catalogue: Catalogue): Groundwork {
  const kept = { sources: before.sources, lineSpeed: before.facts.lineSpeed };
  const { python } = before.recipe;
  if (recipe.python === python) return layGround(recipe, catalogue, kept);
  const lock = buildLock({ ...recipe, python }, catalogue);
  return layGround(recipe, catalogue, { ...kept, lock });
}

function changeRecipe(
  recipe: Recipe,
  change: Change,
  { ground }: State,
  catalogue: Catalogue,
  told: Told,
): Recipe {
  const keep = (why: string): Recipe => {
    refuse(told, change, why);
    return recipe;
  };
  switch (change.kind) {
    case 'install': {
      const library = parseRequirement(change.library);
      if (library === null) return keep('that is not the name of a library.');
      const isThere = recipe.libraries.some(({ name }) => name === library.name);
      return isThere ? keep('the recipe has it already.') : withLibrary(recipe, library);
    }
    case 'uninstall': {
      const isThere = recipe.libraries.some(({ name }) => name === change.library);
      return isThere ? withoutLibrary(recipe, change.library) : keep('the recipe does not have it.');
    }
    case 'bump': {
      const asked = recipe.libraries.find(({ name }) => name === change.library);
      const isLocked = ground.lock.packages.some((each) => each.package.name === change.library);
      if (!asked && !isLocked) return keep('nothing installs it.');
      return asked?.version ? withLibrary(recipe, { ...asked, version: null }) : recipe;
    }
    case 'python': {
      if (change.step === 'patch') return recipe;
      const next = nextPython(recipe, catalogue.snapshot.pythons);
      return next ? withPython(recipe, next) : keep('there is no newer one.');
    }
    default:
      return recipe;
  }
}

function applyOne(draft: Draft, change: Change): void {
  switch (change.kind) {
    case 'install':
    case 'uninstall':
      return;
    case 'bump':
      bump(draft, change.library);
      return;
    case 'python':
      draft.hasNewBase ||= change.step === 'patch';
      return;
    case 'base':
      draft.hasNewBase = true;
      return;
    case 'builder':
      draft.machine = machineAfter(draft.machine, change.state);
      draft.skipsCache ||= change.state === 'no-cache';
      draft.hasEmptyMounts ||= change.state === 'no-mounts';
      return;
    case 'platform':
      draft.platform = change.platform;
      for (const { name, sdist } of draft.ground.fit.missingOnArm)
        draft.complaints.push(
          `${printChange(change)}: ${name} has no wheel for arm64: the build ${sdist ? 'has to compile it' : 'stops there'}.`,
        );
      return;
    case 'arg':
      draft.ground = changePlans(draft.ground, (plan) =>
        withArgument(plan, change.name, change.value, draft.ground.facts),
      );
      return;
    case 'env':
    case 'user':
    case 'workdir':
    case 'cmd':
      draft.ground = changePlans(draft.ground, (plan) => changePlan(plan, change));
      return;
    default:
      changeFile(draft, change);
  }
}

/** To a release that came since: its size and what it brings are taken to be the same. */
function bump(draft: Draft, library: string): void {
  const { facts, lock } = draft.ground;
  if (!lock.packages.some((each) => each.package.name === library)) return;
  const packages = facts.packages?.map((each) =>
    each.name === library ? { ...each, version: `${each.version}+1` } : each,
  );
  draft.ground = { ...draft.ground, facts: { ...facts, packages: packages ?? null } };
  for (const [path, file] of draft.files)
    if (draft.ground.libraryLines.has(path))
      draft.files.set(path, { ...file, text: `${file.text}# ${library} is newer\n` });
}

type FileChange = Extract<Change, { kind: 'edit' | 'add' | 'delete' | 'touch' | 'chmod' | 'rename' }>;

function changeFile(draft: Draft, change: FileChange): void {
  const { files } = draft;
  const { kind, path } = change;
  const file = files.get(path);
  const keep = (why: string) => refuse(draft, change, why);
  if (kind === 'add') {
    if (file) keep('the folder has this file already.');
    else files.set(path, { text: 'added\n', mode: '644' });
  } else if (file) changeKnownFile(files, change, file, keep);
  else keep(`the folder has no such file. It has ${[...files.keys()].join(', ')}.`);
}

function changeKnownFile(
  files: Draft['files'],
  change: FileChange,
  file: FolderFile,
  keep: (why: string) => void,
): void {
  const { path } = change;
  switch (change.kind) {
    case 'edit':
      files.set(path, { ...file, text: `${file.text}# edited\n` });
      return;
    case 'chmod':
      files.set(path, { ...file, mode: file.mode === '755' ? '644' : '755' });
      return;
    case 'delete':
      files.delete(path);
      return;
    case 'rename':
      if (files.has(change.to)) keep('a file of the new name is there already.');
      else {
        files.delete(path);
        files.set(change.to, file);
      }
  }
}

type PlanChange = Extract<Change, { kind: 'env' | 'user' | 'workdir' | 'cmd' }>;

function changePlans(ground: Groundwork, change: (plan: Plan) => Plan): Groundwork {
  return { ...ground, plan: change(ground.plan), naive: change(ground.naive) };
}

/** Sizes are those of x86-64, and nobody knows what emulating another machine costs. */
function unmeasuredGround(ground: Groundwork, platform: State['platform']): Groundwork {
  return changePlans(ground, (plan) => unmeasured(plan, `not measured on linux/${platform}`));
}

function machineAfter(now: Machine, asked: string): Machine {
  return machines.findLast((each) => each === now || each === asked) ?? now;
}

const keywords = { env: 'ENV', user: 'USER', workdir: 'WORKDIR', cmd: 'CMD' } as const;

/** In the last stage: the instruction of that keyword, or a new one where somebody would write it, above CMD. */
function changePlan({ stages }: Plan, change: PlanChange): Plan {
  const last = stages.at(-1);
  if (!last) return { stages };
  const keyword = keywords[change.kind];
  const isFound = last.steps.some(({ instruction }) => instruction.keyword === keyword);
  const steps = last.steps.flatMap((step): Step[] => {
    const { instruction } = step;
    if (instruction.keyword === keyword)
      return [{ ...step, instruction: instructionOf(change, instruction) }];
    if (isFound || instruction.keyword !== 'CMD') return [step];
    return [{ ...step, id: `final.${change.kind}`, instruction: instructionOf(change, null) }, step];
  });
  return { stages: [...stages.slice(0, -1), { ...last, steps }] };
}

function instructionOf(change: PlanChange, old: Instruction | null): Instruction {
  switch (change.kind) {
    case 'env': {
      const variables = old?.keyword === 'ENV' ? old.variables.filter(([name]) => name !== change.name) : [];
      return { keyword: 'ENV', variables: [...variables, [change.name, change.value]] };
    }
    case 'user':
      return { keyword: 'USER', user: change.user };
    case 'workdir':
      return { keyword: 'WORKDIR', path: change.path };
    case 'cmd':
      return { keyword: 'CMD', argv: ['/bin/sh', '-c', change.command] };
  }
}

/** What the builder gets of a state. */
export function buildOf(state: State, order: 'plan' | 'naive'): Build {
  const { ground, hasNewBase, skipsCache, hasEmptyMounts } = state;
  const sent = sentFiles(state);
  return {
    plan: ground[order],
    facts: ground.facts,
    contents: new Map([...sent].map(([path, { text }]) => [path, text])),
    modes: new Map([...sent].flatMap(([path, { mode }]) => (mode === '644' ? [] : [[path, mode] as const]))),
    hasNewBase,
    skipsCache,
    hasEmptyMounts,
  };
}

export function sentFiles({ files }: State): ReadonlyMap<string, FolderFile> {
  const ignored = compilePatterns(readIgnoreFile(files.get('.dockerignore')?.text ?? ''));
  return new Map([...files].filter(([path]) => !ignored.matches(path)));
}

/** A path that the Dockerfile reads and that is not sent: the build stops at the step that does. Null: there is none. */
export function findMissing(state: State): { path: string; stepId: string } | null {
  const sent = [...sentFiles(state).keys()];
  const isSent = (path: string) => sent.some((each) => each === path || each.startsWith(`${path}/`));
  for (const step of state.ground.plan.stages.flatMap(({ steps }) => steps)) {
    const paths = contextPathsOf(step.instruction).map((path) => path.replace(/\/$/, ''));
    const path = paths.find((each) => !isSent(each));
    if (path !== undefined) return { path, stepId: step.id };
  }
  return null;
}
