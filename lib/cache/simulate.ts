import type { BaseLayer } from '@/lib/catalogue/catalogue';
import { installSeconds } from '@/lib/plan/cost';
import type { Facts } from '@/lib/plan/facts';
import type { CacheInput, Plan, Stage, Step } from '@/lib/plan/plan';
import type { Fate } from './what-if';

/** What a builder gets to see: a plan and the contents of the files it reads. */
export type Build = {
  plan: Plan;
  facts: Facts;
  /** Content of every path that a COPY or a bind mount may name. */
  contents: ReadonlyMap<string, string>;
};

/** By step id. */
export type Fates = Readonly<Record<string, Fate>>;

/** A first build: nothing is cached. */
export function buildAll(plan: Plan): Fates {
  return fatesOf(plan, (step) => ({
    state: 'built',
    seconds: step.seconds.value,
    because: 'nothing is cached yet',
  }));
}

/**
 * What BuildKit reuses of `before` when it builds `after`. A step is reused if the one below it is and if its
 * own inputs are the same; contents count, times do not. What a stage hands to COPY --from counts by content.
 */
export function simulateCache(before: Build, after: Build): Fates {
  return Object.assign(
    {},
    ...after.plan.stages.map((stage, index) => {
      const old = before.plan.stages.find(({ name }) => name === stage.name) ?? before.plan.stages[index];
      return stageFates(stage, old, before, after);
    }),
  );
}

function stageFates(stage: Stage, old: Stage | undefined, before: Build, after: Build): Record<string, Fate> {
  const cached = (old?.steps ?? []).filter(makesStep);
  const fates: Record<string, Fate> = {};
  let broken: string | null = null;
  let index = 0;
  for (const step of stage.steps) {
    if (makesStep(step)) {
      const own: string | null = whatChanged(step, cached[index], before, after);
      const because = broken === null ? own : `it stands on a layer that is rebuilt: ${broken}`;
      broken ??= own;
      index += 1;
      fates[step.id] =
        because === null
          ? { ...reused, saves: secondsAgain(step, before, after) }
          : rebuild(step, because, before, after);
    } else fates[step.id] = broken === null ? reused : { state: 'rebuilt', seconds: 0, because: broken };
  }
  return fates;
}

function rebuild(step: Step, because: string, before: Build, after: Build): Fate {
  if (step.role !== 'base') return { state: 'rebuilt', seconds: secondsAgain(step, before, after), because };
  const sharedLayers = countShared(before.facts.baseImage, after.facts.baseImage);
  const pulled = step.parts.slice(sharedLayers);
  const seconds =
    sharedLayers === 0 ? step.seconds.value : pulled.reduce((sum, part) => sum + part.seconds, 0);
  return { state: 'rebuilt', seconds, because, sharedLayers };
}

/** Of two images the lowest layers that are the same, to the byte. Of a new image under the same tag none is known. */
function countShared(before: Facts['baseImage'], after: Facts['baseImage']): number {
  if (before === null || after === null || before === after) return 0;
  const isSame = (layer: BaseLayer, index: number) => {
    const other = before.layers[index];
    return (
      layer.name === other?.name && layer.stored === other.stored && layer.compressed === other.compressed
    );
  };
  const first = after.layers.findIndex((layer, index) => !isSame(layer, index));
  return first === -1 ? after.layers.length : first;
}

const reused: Fate = { state: 'reused', seconds: 0, because: 'nothing it reads has changed' };

/** Config instructions are no step of the build graph. */
function makesStep({ cacheKey }: Step): boolean {
  return cacheKey.length > 0;
}

/** The cheapest cause, in words; null: nothing changed. */
function whatChanged(step: Step, old: Step | undefined, before: Build, after: Build): string | null {
  if (!old || old.cacheKey.length !== step.cacheKey.length) return `${step.instruction.keyword} changed`;
  for (const [index, input] of step.cacheKey.entries()) {
    const cause = inputChange(input, old.cacheKey[index], before, after, step);
    if (cause !== null) return cause;
  }
  return null;
}

function inputChange(
  input: CacheInput,
  old: CacheInput | undefined,
  before: Build,
  after: Build,
  step: Step,
): string | null {
  if (JSON.stringify(input) !== JSON.stringify(old))
    return input.kind === 'image' && step.layer === 'base'
      ? `FROM changed to ${input.reference}`
      : `${step.instruction.keyword} changed`;
  if (input.kind === 'files') return changedFiles(input.paths, before, after);
  if (input.kind === 'stage')
    return stageOutput(before, input.stage) === stageOutput(after, input.stage)
      ? null
      : `stage ${input.stage} gives other files`;
  return null;
}

function changedFiles(paths: readonly string[], before: Build, after: Build): string | null {
  const all = [...new Set([...before.contents.keys(), ...after.contents.keys()])];
  const selected = all.filter((path) => paths.some((source) => selects(source, path)));
  const changed = selected.filter((path) => before.contents.get(path) !== after.contents.get(path));
  return changed.length === 0 ? null : `${changed.map(fileName).join(', ')} changed`;
}

function selects(source: string, path: string): boolean {
  return source === '.' || source === path || path.startsWith(source.endsWith('/') ? source : `${source}/`);
}

/** A reproducible stage gives the same files as long as its image and what it reads are the same. */
function stageOutput({ plan, contents }: Build, name: string): string {
  const steps = plan.stages.find((stage) => stage.name === name)?.steps ?? [];
  const read = steps
    .flatMap(({ cacheKey }) => cacheKey)
    .filter(({ kind }) => kind === 'files' || kind === 'image');
  return JSON.stringify([
    read,
    read.flatMap((input) => ('paths' in input ? input.paths : [])).map((path) => contents.get(path)),
  ]);
}

/** An install with a cache mount fetches only what the build before did not. */
function secondsAgain(step: Step, before: Build, after: Build): number {
  const { packages, installer, bytecode } = after.facts;
  const mounts = step.instruction.keyword === 'RUN' ? step.instruction.mounts : [];
  const keepsDownloads = mounts.some(({ type }) => type === 'cache');
  if (step.role !== 'install' || packages === null || !keepsDownloads) return step.seconds.value;
  if (before.facts.baseImage !== after.facts.baseImage) return step.seconds.value;
  const fetched = new Set(before.facts.packages?.map(({ name, version }) => `${name}==${version}`));
  const missing = packages.filter(({ name, version }) => !fetched.has(`${name}==${version}`));
  return installSeconds(installer, packages, missing, bytecode);
}

function fatesOf(plan: Plan, fate: (step: Step) => Fate): Record<string, Fate> {
  return Object.fromEntries(plan.stages.flatMap(({ steps }) => steps.map((step) => [step.id, fate(step)])));
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
