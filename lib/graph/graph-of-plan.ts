import type { DockerfileText } from '@/lib/dockerfile/print';
import type { Instruction } from '@/lib/plan/instruction';
import type { Plan, Stage, Step } from '@/lib/plan/plan';
import {
  bareGraphOfPlan,
  joinLines,
  normalizeReference,
  setVariables,
  usualEnvironment,
  usualPath,
} from './bare-graph';
import type { BuildGraph, ImageConfig, LineRange, Vertex } from './build-graph';
import { joinPath } from './path-name';

/** The build graph of a plan: the one that BuildKit's frontend gives for its Dockerfile, without waiting for it. */
export function graphOfPlan(plan: Plan, { lines }: Pick<DockerfileText, 'lines'>): BuildGraph {
  const { stages } = plan;
  const graph = bareGraphOfPlan(plan);
  const ranges = rangesOf(lines);
  const described = describeSteps(stages, ranges);
  return {
    ...graph,
    vertices: graph.vertices.map((vertex) => ({ ...vertex, ...descriptionOf(vertex, described) })),
    stages: stages.map((stage) => ({ name: stage.name ?? '', lines: linesOfStage(stage, ranges) })),
    config: configOf(stages.at(-1)?.steps ?? []),
  };
}

type Description = Pick<Vertex, 'name' | 'lines' | 'isNeeded'>;
type DescribedStep = Description & { id: string; instruction: Instruction };

/** Of a vertex that several stages share the engine prints the name that the first of them gives it. */
function descriptionOf({ id, operation }: Vertex, steps: readonly DescribedStep[]): Partial<Description> {
  if (operation.kind === 'context') return { name: '[internal] load build context' };
  const isOf = (step: DescribedStep) =>
    operation.kind === 'image'
      ? step.instruction.keyword === 'FROM' &&
        normalizeReference(step.instruction.image) === operation.reference
      : step.id === id;
  const all = steps.filter(isOf);
  const [first] = all;
  if (!first) return operation.kind === 'image' ? { name: `FROM ${operation.reference}` } : {};
  return {
    name: first.name,
    lines: all.flatMap(({ lines }) => lines),
    isNeeded: all.some(({ isNeeded }) => isNeeded),
  };
}

function describeSteps(stages: readonly Stage[], ranges: ReadonlyMap<string, LineRange>): DescribedStep[] {
  const needed = neededStages(stages);
  const hasNames = stages.length > 1 || stages.some(({ steps }) => steps.some(readsElsewhere));
  return stages.flatMap((stage, index) => {
    const label = hasNames ? `${stage.name ?? `stage-${index}`} ` : '';
    const count = stage.steps.filter(isCounted).length;
    let number = 0;
    return stage.steps.map((step) => {
      number += Number(isCounted(step));
      const { id, instruction } = step;
      const range = ranges.get(id);
      const name = `[${label}${String(number).padStart(String(count).length)}/${count}] ${nameOf(instruction)}`;
      return { id, instruction, name, lines: range ? [range] : [], isNeeded: needed.has(stage) };
    });
  });
}

function linesOfStage({ steps }: Stage, ranges: ReadonlyMap<string, LineRange>): LineRange {
  const lines = steps.flatMap(({ id }) => [...(ranges.get(id) ?? [])]);
  return [Math.min(...lines), Math.max(...lines)];
}

/** Lines of the instruction of each step, without its comments. */
function rangesOf(lines: DockerfileText['lines']): ReadonlyMap<string, LineRange> {
  const ranges = new Map<string, LineRange>();
  for (const [index, { stepId, kind }] of lines.entries())
    if (stepId !== null && kind === 'instruction')
      ranges.set(stepId, [ranges.get(stepId)?.[0] ?? index + 1, index + 1]);
  return ranges;
}

/** The last one is the target, and it needs what it copies from. */
function neededStages(stages: readonly Stage[]): ReadonlySet<Stage> {
  const needed = new Set<Stage>();
  const add = (stage: Stage | undefined): void => {
    if (!stage || needed.has(stage)) return;
    needed.add(stage);
    for (const { instruction } of stage.steps)
      for (const name of sourcesOf(instruction)) add(stages.find((other) => other.name === name));
  };
  add(stages.at(-1));
  return needed;
}

function sourcesOf(instruction: Instruction): (string | null)[] {
  if (instruction.keyword === 'COPY') return [instruction.from];
  if (instruction.keyword === 'FROM') return [instruction.image];
  if (instruction.keyword !== 'RUN') return [];
  return instruction.mounts.map((mount) => (mount.type === 'bind' ? mount.from : null));
}

/** To BuildKit every mount and every image that is copied from is a stage, and of several each has a name. */
function readsElsewhere({ instruction }: Step): boolean {
  return instruction.keyword === 'RUN'
    ? instruction.mounts.length > 0
    : instruction.keyword === 'COPY' && instruction.from !== null;
}

/** "WORKDIR /" is counted too, though it makes no vertex. */
function isCounted({ instruction: { keyword } }: Step): boolean {
  return keyword === 'FROM' || keyword === 'RUN' || keyword === 'COPY' || keyword === 'WORKDIR';
}

function nameOf(instruction: Instruction): string {
  return instruction.keyword === 'FROM'
    ? `FROM ${normalizeReference(instruction.image)}`
    : joinLines(instruction);
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What the image says of itself, as far as instructions of ours do. */
function configOf(steps: readonly Step[]): ImageConfig {
  const config: Mutable<ImageConfig> = { Env: [usualPath] };
  const environment = usualEnvironment();
  for (const { instruction } of steps) configure(config, environment, instruction);
  return config;
}

function configure(
  config: Mutable<ImageConfig>,
  environment: Map<string, string>,
  instruction: Instruction,
): void {
  switch (instruction.keyword) {
    case 'ARG':
      setVariables(environment, [[instruction.name, instruction.value]]);
      return;
    case 'ENV':
      setVariables(environment, instruction.variables);
      for (const [name] of instruction.variables)
        config.Env = withVariable(config.Env ?? [], name, environment.get(name) ?? '');
      return;
    case 'WORKDIR':
      config.WorkingDir = joinPath(config.WorkingDir ?? '/', instruction.path);
      return;
    case 'USER':
      config.User = instruction.user;
      return;
    case 'EXPOSE':
      config.ExposedPorts = { ...config.ExposedPorts, [`${instruction.port}/tcp`]: {} };
      return;
    case 'ENTRYPOINT':
      config.Entrypoint = instruction.argv;
      return;
    case 'CMD':
      config.Cmd = instruction.argv;
  }
}

/** An image's list keeps the place of a variable that is set again. */
function withVariable(list: readonly string[], name: string, value: string): readonly string[] {
  const isSame = (each: string) => each.startsWith(`${name}=`);
  const text = `${name}=${value}`;
  return list.some(isSame) ? list.map((each) => (isSame(each) ? text : each)) : [...list, text];
}
