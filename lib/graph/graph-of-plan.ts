import type { DockerfileText } from '@/lib/dockerfile/print';
import type { Instruction, Mount } from '@/lib/plan/instruction';
import type { Plan, Stage, Step } from '@/lib/plan/plan';
import { printInstruction } from '@/lib/plan/print-instruction';
import type {
  BuildGraph,
  ImageConfig,
  Input,
  LineRange,
  Owner,
  RunMount,
  RunOperation,
  Selection,
  Vertex,
} from './build-graph';

/**
 * The build graph of a plan: the one that BuildKit's frontend gives for its Dockerfile, without waiting for it. The
 * vertex of a step has the step's id. Stages that start from one image share its vertex, as they do in BuildKit.
 */
export function graphOfPlan({ stages }: Plan, { lines }: Pick<DockerfileText, 'lines'>): BuildGraph {
  return new Compiler(stages, lines).compile();
}

/** The same without lines and names, which only matter to who shows them. A plan never changes, so it is compiled once. */
export function bareGraphOfPlan(plan: Plan): BuildGraph {
  const graph = bareGraphs.get(plan) ?? new Compiler(plan.stages, null).compile();
  bareGraphs.set(plan, graph);
  return graph;
}

const bareGraphs = new WeakMap<Plan, BuildGraph>();

/** What a stage without one gets of its base image here; the image's own variables are not known. */
const usualPath = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const platform = 'linux/amd64';
const contextId = 'context';

type State = {
  environment: Map<string, string>;
  user: string;
  directory: string;
  config: Mutable<ImageConfig>;
  /** The vertex that the next one stands on. */
  last: string;
};
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Run = Extract<Instruction, { keyword: 'RUN' }>;
type CopyInstruction = Extract<Instruction, { keyword: 'COPY' }>;

class Compiler {
  private readonly vertices = new Map<string, Vertex>();
  private readonly stages: readonly Stage[];
  private readonly ranges: ReadonlyMap<string, LineRange>;
  private readonly results = new Map<string, string>();
  private readonly needed: ReadonlySet<Stage>;
  private readonly hasNames: boolean;
  private readonly isBare: boolean;

  constructor(stages: readonly Stage[], lines: DockerfileText['lines'] | null) {
    this.isBare = lines === null;
    this.stages = stages;
    this.ranges = rangesOf(lines ?? []);
    this.needed = neededStages(stages);
    this.hasNames = stages.length > 1 || stages.some(({ steps }) => steps.some(readsElsewhere));
  }

  compile(): BuildGraph {
    let config: ImageConfig = {};
    let result: string | null = null;
    for (const [index, stage] of this.stages.entries()) {
      const state = this.compileStage(stage, index);
      if (stage.name !== null) this.results.set(stage.name, state.last);
      config = state.config;
      result = state.last;
    }
    return {
      vertices: [...this.vertices.values()],
      stages: this.stages.map((stage) => ({ name: stage.name ?? '', lines: this.linesOfStage(stage) })),
      result,
      config,
    };
  }

  private compileStage(stage: Stage, index: number): State {
    const label = this.hasNames ? `${stage.name ?? `stage-${index}`} ` : '';
    const count = stage.steps.filter(({ instruction }) => isCounted(instruction)).length;
    const state: State = {
      environment: new Map([splitVariable(usualPath)]),
      user: '',
      directory: '/',
      config: { Env: [usualPath] },
      last: '',
    };
    let number = 0;
    for (const step of stage.steps) {
      number += Number(isCounted(step.instruction));
      const prefix = `[${label}${String(number).padStart(String(count).length)}/${count}] `;
      this.compileStep(step, prefix, state, this.needed.has(stage));
    }
    return state;
  }

  private compileStep({ id, instruction }: Step, prefix: string, state: State, isNeeded: boolean): void {
    const lines = this.ranges.get(id);
    const vertex = {
      id,
      name: this.isBare ? '' : prefix + nameOf(instruction),
      lines: lines ? [lines] : [],
      isNeeded,
      ignoresCache: false,
    };
    switch (instruction.keyword) {
      case 'FROM':
        state.last = this.addImage(instruction.image, vertex);
        return;
      case 'RUN': {
        const { operation, inputs } = this.compileRun(instruction, state);
        this.add({ ...vertex, operation, inputs }, state);
        return;
      }
      case 'COPY': {
        const { operation, inputs } = this.compileCopy(instruction, state);
        this.add({ ...vertex, operation, inputs }, state);
        return;
      }
      case 'WORKDIR':
        state.directory = joinPath(state.directory, instruction.path);
        state.config.WorkingDir = state.directory;
        if (state.directory === '/') return;
        this.add(
          { ...vertex, operation: makeDirectory(state), inputs: [{ vertex: state.last, content: null }] },
          state,
        );
        return;
      default:
        configure(state, instruction);
    }
  }

  private add(vertex: Vertex, state: State): void {
    this.vertices.set(vertex.id, vertex);
    state.last = vertex.id;
  }

  /** Of a vertex that several stages share the engine prints the name that the first of them gives it. */
  private addImage(image: string, vertex: Omit<Vertex, 'operation' | 'inputs'>): string {
    const reference = normalizeReference(image);
    const known = [...this.vertices.values()].find(
      ({ operation }) => operation.kind === 'image' && operation.reference === reference,
    );
    if (known) {
      const lines = [...known.lines, ...vertex.lines];
      this.vertices.set(known.id, { ...known, lines, isNeeded: known.isNeeded || vertex.isNeeded });
      return known.id;
    }
    const name = vertex.name || `FROM ${reference}`;
    this.vertices.set(vertex.id, {
      ...vertex,
      name,
      operation: { kind: 'image', reference, platform },
      inputs: [],
    });
    return vertex.id;
  }

  private addContext(): string {
    this.vertices.set(contextId, {
      id: contextId,
      name: '[internal] load build context',
      lines: [],
      operation: { kind: 'context', name: 'context' },
      inputs: [],
      isNeeded: true,
      ignoresCache: false,
    });
    return contextId;
  }

  private sourceOf(from: string | null): string {
    if (from === null) return this.addContext();
    const stage = this.results.get(from);
    if (stage !== undefined) return stage;
    return this.addImage(from, {
      id: `image ${from}`,
      name: '',
      lines: [],
      isNeeded: true,
      ignoresCache: false,
    });
  }

  private compileRun({ mounts, commands }: Run, state: State): { operation: RunOperation; inputs: Input[] } {
    const inputs: { vertex: string; paths: string[] }[] = [{ vertex: state.last, paths: [] }];
    // BuildKit sorts mounts by their targets, and numbers what they show in that order.
    const target = (mount: Mount) => joinPath(state.directory, mount.target);
    const sorted = [...mounts].sort((a, b) => (target(a) < target(b) ? -1 : 1));
    const compiled = sorted.map((mount) => this.compileMount(mount, state, inputs));
    return {
      operation: {
        kind: 'run',
        argv: ['/bin/sh', '-c', commandText({ keyword: 'RUN', mounts, commands })],
        environment: [...state.environment].map(([name, value]) => `${name}=${value}`),
        directory: state.directory,
        user: state.user,
        platform,
        mounts: [rootMount, ...compiled],
        settings: {},
      },
      inputs: inputs.map(({ vertex, paths }, index) => ({
        vertex,
        content: index === 0 ? null : paths.map((path) => select(path)),
      })),
    };
  }

  private compileMount(mount: Mount, state: State, inputs: { vertex: string; paths: string[] }[]): RunMount {
    const target = joinPath(state.directory, mount.target);
    if (mount.type === 'cache')
      return {
        ...rootMount,
        type: 'cache',
        target,
        input: null,
        isKept: false,
        options: { id: `/${target}` },
      };
    const vertex = this.sourceOf(mount.from);
    const source = joinPath('/', mount.source);
    const known = inputs.findIndex((input) => input.vertex === vertex);
    const input = known === -1 ? inputs.push({ vertex, paths: [] }) - 1 : known;
    inputs[input]?.paths.push(source);
    return { ...rootMount, target, input, source, isReadonly: true, isKept: false };
  }

  private compileCopy({ from, chown, sources, destination }: CopyInstruction, state: State) {
    const source = this.sourceOf(from);
    const slash = destination.endsWith('/') ? '/' : '';
    const target = joinPath(state.directory, destination);
    const paths = sources.map((each) => joinPath('/', each));
    const actions = paths.map((path, index) => ({
      on: index === 0 ? 0 : index + 1,
      from: 1,
      output: index === paths.length - 1 ? 0 : -1,
      kind: 'copy' as const,
      source: path,
      destination: target === '/' ? '/' : target + slash,
      owner: ownerOf(chown),
      mode: null,
      followsLinks: true,
      allowsWildcard: true,
      unpacks: false,
      include: [],
      exclude: [],
      options: { contents: 'true', createDestination: 'true', allowEmpty: 'true' },
    }));
    const content = paths.map((path) => select(path, /[*?[]/.test(path)));
    return {
      operation: { kind: 'files' as const, actions },
      inputs: [
        { vertex: state.last, content: null },
        { vertex: source, content },
      ],
    };
  }

  private linesOfStage({ steps }: Stage): LineRange {
    const ranges = steps.flatMap(({ id }) => [...(this.ranges.get(id) ?? [])]);
    return [Math.min(...ranges), Math.max(...ranges)];
  }
}

const rootMount: RunMount = {
  type: 'bind',
  target: '/',
  input: 0,
  source: '',
  isReadonly: false,
  isKept: true,
  options: {},
};

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
function isCounted({ keyword }: Instruction): boolean {
  return keyword === 'FROM' || keyword === 'RUN' || keyword === 'COPY' || keyword === 'WORKDIR';
}

/** Continued lines are joined as they stand, without the backslashes. */
function nameOf(instruction: Instruction): string {
  if (instruction.keyword === 'FROM') return `FROM ${normalizeReference(instruction.image)}`;
  return joinLines(instruction);
}

function joinLines(instruction: Instruction): string {
  return printInstruction(instruction)
    .map((line) => line.replace(/\\$/, ''))
    .join('');
}

/** What the shell gets: the text behind the flags. */
function commandText(instruction: Run): string {
  const text = joinLines(instruction).slice('RUN '.length);
  return text.replace(/^(?:--\w+=\S+\s+)*/, '');
}

function configure(state: State, instruction: Instruction): void {
  const { environment, config } = state;
  switch (instruction.keyword) {
    case 'ENV': {
      // What an instruction sets counts from the next one on.
      const before = new Map(environment);
      for (const [name, value] of instruction.variables) {
        const expanded = expand(value, before);
        environment.delete(name);
        environment.set(name, expanded);
        config.Env = withVariable(config.Env ?? [], name, expanded);
      }
      return;
    }
    case 'USER':
      state.user = instruction.user;
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

function expand(value: string, environment: ReadonlyMap<string, string>): string {
  return value.replace(/\$\{?(\w+)\}?/g, (_, name: string) => environment.get(name) ?? '');
}

function splitVariable(text: string): [string, string] {
  const at = text.indexOf('=');
  return [text.slice(0, at), text.slice(at + 1)];
}

function makeDirectory({ directory, user }: State) {
  const owner = ownerOf(user === '' ? null : user);
  const made = {
    kind: 'mkdir' as const,
    path: directory,
    mode: 0o755,
    owner,
    options: { makeParents: 'true' },
  };
  return { kind: 'files' as const, actions: [{ on: 0, from: -1, output: 0, ...made }] };
}

function ownerOf(text: string | null): Owner {
  if (text === null) return null;
  const [user = '', group = null] = text.split(':');
  return { user, group };
}

function select(path: string, isPattern = false): Selection {
  return { path, followsLinks: true, isPattern, include: [], exclude: [] };
}

/** "python:3.13" is docker.io/library/python:3.13. */
export function normalizeReference(image: string): string {
  const [first = '', ...rest] = image.split('/');
  const hasHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
  const path = rest.length === 0 ? `library/${image}` : image;
  const whole = hasHost ? image : `docker.io/${path}`;
  return /:[^/]*$|@/.test(whole) ? whole : `${whole}:latest`;
}

function joinPath(directory: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : `${directory}/${path}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
