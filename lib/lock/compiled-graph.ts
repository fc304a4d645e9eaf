import type { Dependency, Graph, Package } from '@/lib/catalogue/catalogue';

/** A package with all its releases, newest first. `index` counts the packages of the graph, by name. */
export type Node = {
  name: string;
  index: number;
  releases: Package[];
  /** Of each release, by its place; looked up when first asked for. */
  needs: (Needs | undefined)[];
  extraNeeds: (Map<string, Needs> | undefined)[];
};

/** What a release or one of its extras leads to. */
export type Needs = {
  edges: readonly Edge[];
  /** For each edge the index of its node; `notPlain` where the edge says more than a name. */
  plain: Int32Array;
  /** The few edges that not every release suits. */
  picky: readonly Edge[];
};

/** An edge to a node; bit n of `suits` is set where its release n suits. */
export type Edge = {
  node: Node;
  suits: number;
  extras: readonly string[];
  only: 'x86_64' | 'aarch64' | null;
};

/** A graph with its names looked up. */
export type CompiledGraph = ReadonlyMap<string, Node>;

/** Any release. */
export const all = 2 ** 31 - 1;

/** No index of any node. */
export const notPlain = -1;

const compiled = new WeakMap<Graph, Map<string, Node>>();

/** Made once for each graph: every keystroke asks for it. */
export function compileGraph(graph: Graph): CompiledGraph {
  const known = compiled.get(graph);
  if (known) return known;
  const nodes = new Map<string, Node>();
  const names = new Set(graph.packages.map(({ name }) => name));
  for (const name of [...names].sort()) nodeOf(name, nodes);
  for (const each of graph.packages) nodeOf(each.name, nodes).releases.push(each);
  compiled.set(graph, nodes);
  return nodes;
}

function nodeOf(name: string, nodes: Map<string, Node>): Node {
  const known = nodes.get(name);
  if (known) return known;
  const node = { name, index: nodes.size, releases: [], needs: [], extraNeeds: [] };
  nodes.set(name, node);
  return node;
}

/** What the release in this place needs by itself. */
export function needsOf(node: Node, place: number, graph: CompiledGraph): Needs {
  const known = node.needs[place];
  if (known) return known;
  const needs = toNeeds(node.releases[place]?.dependencies ?? [], graph);
  node.needs[place] = needs;
  return needs;
}

/** What one of its extras adds. */
export function needsOfExtra(node: Node, place: number, extra: string, graph: CompiledGraph): Needs {
  const byExtra = node.extraNeeds[place] ?? new Map<string, Needs>();
  node.extraNeeds[place] = byExtra;
  const known = byExtra.get(extra);
  if (known) return known;
  const needs = toNeeds(node.releases[place]?.extras[extra] ?? [], graph);
  byExtra.set(extra, needs);
  return needs;
}

export function edgesOf(node: Node, place: number, graph: CompiledGraph): readonly Edge[] {
  return needsOf(node, place, graph).edges;
}

export function edgesOfExtra(
  node: Node,
  place: number,
  extra: string,
  graph: CompiledGraph,
): readonly Edge[] {
  return needsOfExtra(node, place, extra, graph).edges;
}

function toNeeds(dependencies: readonly Dependency[], graph: CompiledGraph): Needs {
  const edges = toEdges(dependencies, graph);
  return {
    edges,
    plain: Int32Array.from(edges, (edge) => (isPlain(edge) ? edge.node.index : notPlain)),
    picky: edges.filter(({ suits }) => suits !== all),
  };
}

function isPlain({ suits, extras, only }: Edge): boolean {
  return suits === all && extras.length === 0 && only === null;
}

function toEdges(dependencies: readonly Dependency[], graph: CompiledGraph): Edge[] {
  return dependencies.map(({ name, extras, only, versions }) => {
    // A package without any release is a node all the same: nothing suits there.
    const node = nodeOf(name, graph as Map<string, Node>);
    const suits = node.releases.length === 0 ? 0 : suiting(node, versions);
    return { node, extras, only: only ?? null, suits };
  });
}

/** The releases of a node that have one of these versions; all of them where nothing is said. */
export function suiting({ releases }: Node, versions: readonly string[] | undefined): number {
  if (versions === undefined) return all;
  return releases.reduce((bits, { version }, i) => (versions.includes(version) ? bits | (1 << i) : bits), 0);
}

/** The releases of one package, newest first; none where the graph lacks it. */
export function releasesOf(graph: Graph, name: string): readonly Package[] {
  return compileGraph(graph).get(name)?.releases ?? [];
}
