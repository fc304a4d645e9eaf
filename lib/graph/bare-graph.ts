import type { Instruction, Mount } from '@/lib/plan/instruction';
import type { Plan, Stage, Step } from '@/lib/plan/plan';
import { printInstruction } from '@/lib/plan/print-instruction';
import type { BuildGraph, Input, Owner, RunMount, RunOperation, Selection, Vertex } from './build-graph';
import { joinPath } from './path-name';

/**
 * The build graph of a plan without what only matters to who shows it: names, lines and config. A plan never changes,
 * so it is compiled once. The vertex of a step has the step's id. Stages that start from one image share its vertex,
 * as they do in BuildKit.
 */
export function bareGraphOfPlan(plan: Plan): BuildGraph {
  const graph = bareGraphs.get(plan) ?? new Compiler().compile(plan.stages);
  bareGraphs.set(plan, graph);
  return graph;
}

const bareGraphs = new WeakMap<Plan, BuildGraph>();

/** What a stage without one gets of its base image here; the image's own variables are not known. */
export const usualPath = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const platform = 'linux/amd64';
const contextId = 'context';

type State = {
  environment: Map<string, string>;
  user: string;
  directory: string;
  /** The vertex that the next one stands on. */
  last: string;
};
type Run = Extract<Instruction, { keyword: 'RUN' }>;
type CopyInstruction = Extract<Instruction, { keyword: 'COPY' }>;

class Compiler {
  private readonly vertices = new Map<string, Vertex>();
  private readonly results = new Map<string, string>();

  compile(stages: readonly Stage[]): BuildGraph {
    let result: string | null = null;
    for (const stage of stages) {
      result = this.compileStage(stage);
      if (stage.name !== null) this.results.set(stage.name, result);
    }
    return { vertices: [...this.vertices.values()], stages: [], result, config: {} };
  }

  private compileStage({ steps }: Stage): string {
    const state: State = { environment: usualEnvironment(), user: '', directory: '/', last: '' };
    for (const step of steps) this.compileStep(step, state);
    return state.last;
  }

  private compileStep({ id, instruction }: Step, state: State): void {
    const vertex = { ...undescribed, id };
    switch (instruction.keyword) {
      case 'FROM':
        state.last = this.addImage(instruction.image, id);
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
        if (state.directory === '/') return;
        this.add(
          { ...vertex, operation: makeDirectory(state), inputs: [{ vertex: state.last, content: null }] },
          state,
        );
        return;
      case 'ARG':
        // A RUN gets it with the variables of ENV; there is no other trace of it.
        setVariables(state.environment, [[instruction.name, instruction.value]]);
        return;
      case 'ENV':
        setVariables(state.environment, instruction.variables);
        return;
      case 'USER':
        state.user = instruction.user;
    }
  }

  private add(vertex: Vertex, state: State): void {
    this.vertices.set(vertex.id, vertex);
    state.last = vertex.id;
  }

  private addImage(image: string, id: string): string {
    const reference = normalizeReference(image);
    const isSame = ({ operation }: Vertex) => operation.kind === 'image' && operation.reference === reference;
    const known = [...this.vertices.values()].find(isSame);
    if (known) return known.id;
    const operation = { kind: 'image', reference, platform } as const;
    this.vertices.set(id, { ...undescribed, id, operation, inputs: [] });
    return id;
  }

  private addContext(): string {
    const operation = { kind: 'context', name: 'context' } as const;
    this.vertices.set(contextId, { ...undescribed, id: contextId, operation, inputs: [] });
    return contextId;
  }

  private sourceOf(from: string | null): string {
    if (from === null) return this.addContext();
    const stage = this.results.get(from);
    if (stage !== undefined) return stage;
    return this.addImage(from, `image ${from}`);
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
}

const undescribed = { name: '', lines: [], isNeeded: true, ignoresCache: false };

const rootMount: RunMount = {
  type: 'bind',
  target: '/',
  input: 0,
  source: '',
  isReadonly: false,
  isKept: true,
  options: {},
};

/** Continued lines are joined as they stand, without the backslashes. */
export function joinLines(instruction: Instruction): string {
  return printInstruction(instruction)
    .map((line) => line.replace(/\\$/, ''))
    .join('');
}

/** What the shell gets: the text behind the flags. */
function commandText(instruction: Run): string {
  const text = joinLines(instruction).slice('RUN '.length);
  return text.replace(/^(?:--\w+=\S+\s+)*/, '');
}

/** The list is ordered by the last assignment; what an instruction sets counts from the next one on. */
export function setVariables(
  environment: Map<string, string>,
  variables: readonly (readonly [string, string])[],
): void {
  const before = new Map(environment);
  for (const [name, value] of variables) {
    environment.delete(name);
    environment.set(name, expand(value, before));
  }
}

export function usualEnvironment(): Map<string, string> {
  const at = usualPath.indexOf('=');
  return new Map([[usualPath.slice(0, at), usualPath.slice(at + 1)]]);
}

function expand(value: string, environment: ReadonlyMap<string, string>): string {
  return value.replace(/\$\{?(\w+)\}?/g, (_, name: string) => environment.get(name) ?? '');
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
