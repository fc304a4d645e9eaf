import type { BuildGraph, Input, Operation, Selection, Vertex } from '@/lib/graph/build-graph';
import { comparedText, selectorText } from '@/lib/graph/compared-text';
import { type Builder, BuilderDraft, type InputKey } from './builder';
import { digestOf } from './digest';

/** What a builder is given. */
export type Build<Files> = {
  graph: BuildGraph;
  /** Files of the build context and of named ones, as they reach the builder: after .dockerignore. */
  contexts: Readonly<Record<string, Files>>;
  /** Identity of the layers of an image by its reference; missing: the reference itself. */
  images?: Readonly<Record<string, string>>;
};

export type Outcome<Files> = {
  /** Of every vertex, by its id. */
  fates: ReadonlyMap<string, VertexFate>;
  /** The builder afterwards; worked out when asked for. */
  readonly builder: Builder<Files>;
  /** The keys by which the steps of these vertices are filed. */
  keysOf: (vertex: string) => readonly string[];
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

/**
 * What steps read and leave. Which results suit a step does not depend on how well files are known, so a plan of ours
 * is simulated with a few names, and any Dockerfile with trees of files.
 */
export type Rules<Files> = {
  empty: Files;
  /** Files that nobody knows but by the name of what brings them. */
  named: (name: string, where: 'image' | 'remote') => Files;
  /** The files of a context, as they were sent with one build. */
  sent: (files: Files, execution: string) => Files;
  /** Equal for equal files: what BuildKit hashes of the paths that are read. */
  contentKey: (files: Files, selections: readonly Selection[]) => string;
  /** What a step leaves, worked out when asked for; null: it fails. Each execution has a name of its own. */
  leave: (operation: Operation, inputs: () => Files[], execution: string) => (() => Files) | null;
};

/** What becomes of every step when a builder builds this, by the rules of BuildKit. */
export function simulateBuild<Files>(
  builder: Builder<Files>,
  build: Build<Files>,
  rules: Rules<Files>,
): Outcome<Files> {
  return new Simulation(builder, build, rules).finish();
}

/** What a vertex gave once it was asked for, and the keys by which it is known. */
type Solved<Files> = {
  keys: readonly string[];
  state: 'reused' | 'rebuilt' | 'not needed';
  because: Cause;
  files: () => Files;
  /** The step that fails here or below, so that there are no files; null: it is fine. */
  stopsAt: string | null;
};

class Simulation<Files> {
  private readonly draft: BuilderDraft<Files>;
  private readonly build: Build<Files>;
  private readonly rules: Rules<Files>;
  private readonly vertices: ReadonlyMap<string, Vertex>;
  private readonly fast = new Map<string, readonly ReadonlySet<string>[]>();
  private readonly solved = new Map<string, Solved<Files>>();

  constructor(builder: Builder<Files>, build: Build<Files>, rules: Rules<Files>) {
    this.rules = rules;
    this.draft = new BuilderDraft(builder);
    this.build = build;
    this.vertices = new Map(build.graph.vertices.map((vertex) => [vertex.id, vertex]));
  }

  finish(): Outcome<Files> {
    const { result, vertices } = this.build.graph;
    if (result !== null) this.solve(result);
    const fates = new Map(vertices.map((vertex) => [vertex.id, this.fateOf(vertex)]));
    const { draft } = this;
    return {
      fates,
      get builder() {
        return draft.finish();
      },
      keysOf: (id) => this.keysBefore(id),
    };
  }

  private fateOf({ id, isNeeded }: Vertex): VertexFate {
    if (!isNeeded) return { state: 'not needed', because: { kind: 'not needed' } };
    const { state, because } = this.solved.get(id) ?? { state: 'reused', because: { kind: 'cached' } };
    return { state, because };
  }

  /** Loads the result of a vertex, or builds it. */
  private solve(id: string): Solved<Files> {
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
  private source({ operation }: Vertex): Solved<Files> {
    const reused = { state: 'reused', because: { kind: 'cached' }, stopsAt: null } as const;
    switch (operation.kind) {
      case 'image': {
        const key = this.imageKey(operation.reference, operation.platform);
        return {
          ...reused,
          keys: [key],
          files: () => this.rules.named(key, 'image'),
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
          files: () => this.rules.named(key, 'remote'),
        };
      }
    }
  }

  private contextFiles(name: string): () => Files {
    const { empty, sent } = this.rules;
    const files = sent(this.build.contexts[name] ?? empty, this.draft.nextExecution());
    return () => files;
  }

  private imageKey(reference: string, platform: string): string {
    return `image ${this.build.images?.[reference] ?? reference} ${platform}`;
  }

  private step(vertex: Vertex): Solved<Files> {
    const found = this.lookUp(vertex);
    if (found.result) {
      const { files } = found.result;
      return { keys: found.ids, state: 'reused', because: { kind: 'cached' }, files, stopsAt: null };
    }
    const inputs = vertex.inputs.map(({ vertex: id }) => this.solve(id));
    const stopsAt = inputs.find((input) => input.stopsAt !== null)?.stopsAt ?? null;
    if (stopsAt !== null) return this.stopped(stopsAt, 'not needed', { kind: 'stopped', vertex: stopsAt });
    const trees = () => inputs.map((input) => input.files());
    const files = this.rules.leave(vertex.operation, trees, this.draft.nextExecution());
    if (files === null) return this.stopped(vertex.id, 'rebuilt', found.because);
    const id = this.keep(vertex, inputs, files);
    return { keys: [id], state: 'rebuilt', because: found.because, files, stopsAt: null };
  }

  private stopped(stopsAt: string, state: Solved<Files>['state'], because: Cause): Solved<Files> {
    return { keys: [], state, because, files: () => this.rules.empty, stopsAt };
  }

  private keep(vertex: Vertex, inputs: readonly Solved<Files>[], files: () => Files): string {
    const compared = this.comparedOf(vertex);
    if (vertex.inputs.length === 0) return this.draft.keepRoot(rootId(compared), files);
    const keys = () =>
      vertex.inputs.map((input, index) => this.keysAfter(input, inputs[index] as Solved<Files>));
    return this.draft.keep(keys, compared, files, !vertex.ignoresCache);
  }

  /** A stored result that suits every input: first by how these were made, then by what they hold. */
  private lookUp(vertex: Vertex): {
    ids: readonly string[];
    result: { files: () => Files } | null;
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
      return [{ key: this.rules.contentKey(this.solve(input.vertex).files(), input.content), selector: '' }];
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
      [{ key: this.rules.contentKey(files(), input.content), selector: '' }],
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

  private keysAfter(input: Input, { keys, files }: Solved<Files>): InputKey[] {
    const byContent =
      input.content === null ? [] : [{ key: this.rules.contentKey(files(), input.content), selector: '' }];
    return [...this.inputKeys(input, keys), ...byContent];
  }

  private comparedOf({ operation }: Vertex): string {
    const known = comparedNames.get(operation) ?? digestOf(comparedText(operation));
    comparedNames.set(operation, known);
    return known;
  }
}

/** A step that reads nothing is known by what it compares. */
function rootId(compared: string): string {
  return `root ${compared}`;
}

/** An operation never changes, and its text is long. */
const comparedNames = new WeakMap<Operation, string>();

function intersect(sets: readonly ReadonlySet<string>[]): Set<string> {
  const [first, ...rest] = sets;
  return new Set([...(first ?? [])].filter((id) => rest.every((set) => set.has(id))));
}
