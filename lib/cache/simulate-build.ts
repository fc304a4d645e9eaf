import type { BuildGraph, Input, Operation, Vertex } from '@/lib/graph/build-graph';
import { comparedText, selectorText } from '@/lib/graph/compared-text';
import { type Builder, BuilderDraft, type Files, type InputKey, workedOutOnce } from './builder';
import { contentKey } from './content-key';
import { digestOf } from './digest';
import { applyFileActions } from './file-actions';
import { emptyTree, type FileTree } from './file-tree';
import { mayFail, runOutput } from './run-output';

/** What a builder is given. */
export type Build = {
  graph: BuildGraph;
  /** Files of the build context and of named ones, as they reach the builder: after .dockerignore. */
  contexts: Readonly<Record<string, FileTree>>;
  /** Identity of the layers of an image by its reference; missing: the reference itself. */
  images?: Readonly<Record<string, string>>;
};

export type Outcome = {
  /** Of every vertex, by its id. */
  fates: ReadonlyMap<string, VertexFate>;
  /** The builder afterwards; worked out when asked for. */
  readonly builder: Builder;
  /**
   * What --cache-to hands to another builder's --cache-from: every key, and the files of the image's own layers (min)
   * or of all steps (max).
   */
  exportCache: (mode: 'min' | 'max') => Builder;
};

export type VertexFate = {
  state: 'reused' | 'rebuilt' | 'not needed';
  because: Cause;
};

/** Why a step is what it is; `inputs` are counted from 0. */
export type Cause =
  | { kind: 'cached' }
  | { kind: 'not needed' }
  | { kind: 'no cache' }
  /** The build stops at another step, before this one. */
  | { kind: 'stopped'; vertex: string }
  /** The step below was built again. */
  | { kind: 'below'; vertex: string }
  /** Nothing that compares the same stands on the same ground. */
  | { kind: 'instruction' }
  /** The files it reads are others. */
  | { kind: 'files'; vertex: string };

/** What becomes of every step when a builder builds this, by the rules of BuildKit. */
export function simulateBuild(builder: Builder, build: Build): Outcome {
  const run = new Simulation(builder, build);
  return run.finish();
}

/** What a vertex gave once it was asked for, and the keys by which it is known. */
type Solved = {
  keys: readonly string[];
  state: 'reused' | 'rebuilt' | 'not needed';
  because: Cause;
  files: Files;
  /** The step that fails here or below, so that there are no files; null: it is fine. */
  stopsAt: string | null;
};

class Simulation {
  private readonly draft: BuilderDraft;
  private readonly build: Build;
  private readonly vertices: ReadonlyMap<string, Vertex>;
  private readonly fast = new Map<string, readonly ReadonlySet<string>[]>();
  private readonly solved = new Map<string, Solved>();

  constructor(builder: Builder, build: Build) {
    this.draft = new BuilderDraft(builder);
    this.build = build;
    this.vertices = new Map(build.graph.vertices.map((vertex) => [vertex.id, vertex]));
  }

  finish(): Outcome {
    const { result, vertices } = this.build.graph;
    if (result !== null) this.solve(result);
    const fates = new Map(vertices.map((vertex) => [vertex.id, this.fateOf(vertex)]));
    const { draft } = this;
    return {
      fates,
      get builder() {
        return draft.finish();
      },
      exportCache: (mode) =>
        keepOnly(draft.finish(), this.resultsOf(mode === 'min' ? this.layers() : vertices)),
    };
  }

  private resultsOf(vertices: readonly Vertex[]): ReadonlySet<string> {
    return new Set(vertices.filter(({ isNeeded }) => isNeeded).flatMap(({ id }) => this.keysBefore(id)));
  }

  /** The steps that the image stands on, one above the other. */
  private layers(): Vertex[] {
    const layers: Vertex[] = [];
    for (let id = this.build.graph.result; id !== null; ) {
      const vertex = this.vertexOf(id);
      layers.push(vertex);
      id = vertex.inputs.find(({ content }) => content === null)?.vertex ?? null;
    }
    return layers;
  }

  private fateOf({ id, isNeeded }: Vertex): VertexFate {
    if (!isNeeded) return { state: 'not needed', because: { kind: 'not needed' } };
    const { state, because } = this.solved.get(id) ?? { state: 'reused', because: { kind: 'cached' } };
    return { state, because };
  }

  /** Loads the result of a vertex, or builds it. */
  private solve(id: string): Solved {
    const known = this.solved.get(id);
    if (known) return known;
    const vertex = this.vertexOf(id);
    const solved =
      vertex.inputs.length === 0 && vertex.operation.kind !== 'files'
        ? this.source(vertex)
        : this.step(vertex);
    this.solved.set(id, solved);
    return solved;
  }

  private vertexOf(id: string): Vertex {
    const vertex = this.vertices.get(id);
    if (!vertex) throw new Error(`a graph without vertex ${id}`);
    return vertex;
  }

  /** Images, contexts and addresses are looked at, never rebuilt. */
  private source({ operation }: Vertex): Solved {
    const reused = { state: 'reused', because: { kind: 'cached' }, stopsAt: null } as const;
    switch (operation.kind) {
      case 'image': {
        const key = this.imageKey(operation.reference, operation.platform);
        return {
          ...reused,
          keys: [key],
          files: () => ({ entries: new Map(), unknown: [{ id: key, scope: 'system', mentions: '' }] }),
        };
      }
      case 'context':
        // A context is another one in every build: only what it holds is compared.
        return { ...reused, keys: [], files: this.contextFiles(operation.name) };
      default: {
        const key = comparedText(operation);
        return {
          ...reused,
          keys: [key],
          files: () => ({ entries: new Map(), unknown: [{ id: key, scope: '/', mentions: '' }] }),
        };
      }
    }
  }

  private contextFiles(name: string): Files {
    const tree = { ...(this.build.contexts[name] ?? emptyTree), time: this.draft.nextExecution() };
    return () => tree;
  }

  private imageKey(reference: string, platform: string): string {
    return `image ${this.build.images?.[reference] ?? reference} ${platform}`;
  }

  private step(vertex: Vertex): Solved {
    const found = this.lookUp(vertex);
    if (found.result) {
      const { files } = found.result;
      return { keys: found.ids, state: 'reused', because: { kind: 'cached' }, files, stopsAt: null };
    }
    const inputs = vertex.inputs.map(({ vertex: id }) => this.solve(id));
    const stopsAt = inputs.find((input) => input.stopsAt !== null)?.stopsAt ?? null;
    if (stopsAt !== null) return stopped(stopsAt, 'not needed', { kind: 'stopped', vertex: stopsAt });
    const files = this.execute(
      vertex,
      inputs.map((input) => input.files),
    );
    if (files === null) return stopped(vertex.id, 'rebuilt', found.because);
    const id = this.keep(vertex, inputs, files);
    return { keys: [id], state: 'rebuilt', because: found.because, files, stopsAt: null };
  }

  private keep(vertex: Vertex, inputs: readonly Solved[], files: Files): string {
    const compared = this.comparedOf(vertex);
    if (vertex.inputs.length === 0) return this.draft.keepRoot(rootId(compared), files);
    const keys = () => vertex.inputs.map((input, index) => this.keysAfter(input, inputs[index] as Solved));
    return this.draft.keep(keys, compared, files, !vertex.ignoresCache);
  }

  /** A stored result that suits every input: first by how these were made, then by what they hold. */
  private lookUp(vertex: Vertex): {
    ids: readonly string[];
    result: { files: Files } | null;
    because: Cause;
  } {
    if (vertex.ignoresCache) return { ids: [], result: null, because: { kind: 'no cache' } };
    if (vertex.inputs.length === 0) return this.lookUpRoot(vertex);
    const fast = this.fastMatches(vertex);
    const early = this.draft.newest(intersect(fast));
    if (early) return { ids: [...intersect(fast)], result: early, because: { kind: 'cached' } };
    const matches: Set<string>[] = [];
    for (const [index, input] of vertex.inputs.entries()) {
      const found = this.slowMatches(vertex, input, index, fast[index] ?? new Set());
      if (found.size === 0) return { ids: [], result: null, because: this.causeOf(input) };
      matches.push(found);
    }
    const ids = intersect(matches);
    return { ids: [...ids], result: this.draft.newest(ids), because: { kind: 'instruction' } };
  }

  private lookUpRoot(vertex: Vertex) {
    const ids = this.findKeys(vertex);
    return { ids, result: this.draft.newest(ids), because: { kind: 'instruction' } as const };
  }

  private causeOf({ vertex, content }: Input): Cause {
    const { state } = this.solve(vertex);
    if (content === null) return state === 'rebuilt' ? { kind: 'below', vertex } : { kind: 'instruction' };
    return { kind: 'files', vertex };
  }

  private fastMatches(vertex: Vertex): readonly ReadonlySet<string>[] {
    const known = this.fast.get(vertex.id);
    if (known) return known;
    const found = vertex.inputs.map((input, index) =>
      this.draft.query(this.keysAtHand(input), index, this.comparedOf(vertex)),
    );
    this.fast.set(vertex.id, found);
    return found;
  }

  /** What a context holds is known before anything is built. */
  private keysAtHand(input: Input): InputKey[] {
    const { operation } = this.vertexOf(input.vertex);
    if (operation.kind === 'context' && input.content !== null)
      return [{ key: contentKey(this.solve(input.vertex).files(), input.content), selector: '' }];
    return this.inputKeys(input, this.keysBefore(input.vertex));
  }

  /** The root filesystem has no second key; files that are read do, once what gives them is there. */
  private slowMatches(vertex: Vertex, input: Input, index: number, fast: ReadonlySet<string>): Set<string> {
    const compared = this.comparedOf(vertex);
    const { keys, state, files, stopsAt } = this.solve(input.vertex);
    if (stopsAt !== null) return new Set();
    if (input.content === null)
      return state === 'rebuilt' ? new Set() : this.draft.query(this.inputKeys(input, keys), index, compared);
    const byContent = this.draft.query(
      [{ key: contentKey(files(), input.content), selector: '' }],
      index,
      compared,
    );
    return new Set([...fast, ...byContent]);
  }

  /** Keys of a vertex that nothing was loaded or built for. */
  private keysBefore(id: string): readonly string[] {
    return this.solved.get(id)?.keys ?? this.findKeys(this.vertexOf(id));
  }

  private findKeys(vertex: Vertex): readonly string[] {
    if (vertex.ignoresCache) return [];
    if (vertex.inputs.length > 0) return [...intersect(this.fastMatches(vertex))];
    if (vertex.operation.kind === 'context') return [];
    if (vertex.operation.kind !== 'files') return this.source(vertex).keys;
    const root = rootId(this.comparedOf(vertex));
    return this.draft.hasResult(root) ? [root] : [];
  }

  private inputKeys(input: Input, keys: readonly string[]): InputKey[] {
    const selector = selectorText(input);
    return keys.map((key) => ({ key, selector }));
  }

  private keysAfter(input: Input, { keys, files }: Solved): InputKey[] {
    const byContent =
      input.content === null ? [] : [{ key: contentKey(files(), input.content), selector: '' }];
    return [...this.inputKeys(input, keys), ...byContent];
  }

  private comparedOf({ operation }: Vertex): string {
    const known = comparedNames.get(operation) ?? digestOf(comparedText(operation));
    comparedNames.set(operation, known);
    return known;
  }

  /** Null: the step fails. */
  private execute({ operation }: Vertex, inputs: readonly Files[]): Files | null {
    const trees = () => inputs.map((files) => files());
    if (operation.kind === 'files') return workedOutOnce(() => applyFileActions(operation.actions, trees()));
    if (operation.kind !== 'run') return workedOutOnce(() => mergeTrees(trees()));
    const execution = this.draft.nextExecution();
    if (mayFail(operation) && runOutput(operation, trees(), execution) === null) return null;
    return workedOutOnce(() => runOutput(operation, trees(), execution) ?? emptyTree);
  }
}

/** A step that reads nothing is known by what it compares. */
function rootId(compared: string): string {
  return `root ${compared}`;
}

/** An operation never changes, and its text is long. */
const comparedNames = new WeakMap<Operation, string>();

function keepOnly({ links, results, count }: Builder, ids: ReadonlySet<string>): Builder {
  return { links, count, results: new Map([...results].filter(([id]) => ids.has(id))) };
}

function stopped(stopsAt: string, state: Solved['state'], because: Cause): Solved {
  return { keys: [], state, because, files: () => emptyTree, stopsAt };
}

/** Upper ones hide what lies below. */
function mergeTrees(trees: readonly FileTree[]): FileTree {
  return {
    entries: new Map(trees.flatMap(({ entries }) => [...entries])),
    unknown: trees.flatMap(({ unknown }) => unknown),
  };
}

function intersect(sets: readonly ReadonlySet<string>[]): Set<string> {
  const [first, ...rest] = sets;
  return new Set([...(first ?? [])].filter((id) => rest.every((set) => set.has(id))));
}
