import type { Dependency, Graph, Package } from '@/lib/catalogue/catalogue';

/** A package with all its releases, newest first. `index` counts the packages of the graph. */
export type Node = {
  name: string;
  index: number;
  releases: Package[];
  /** Of each release, by its place; looked up when first asked for. */
  edges: (readonly Edge[] | undefined)[];
  extraEdges: Map<string, readonly Edge[]>[];
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

const compiled = new WeakMap<Graph, Map<string, Node>>();

/** Made once for each graph: every keystroke asks for it. */
export function compileGraph(graph: Graph): CompiledGraph {
  const known = compiled.get(graph);
  if (known) return known;
  const nodes = new Map<string, Node>();
  for (const each of graph.packages) nodeOf(each.name, nodes).releases.push(each);
  compiled.set(graph, nodes);
  return nodes;
}

function nodeOf(name: string, nodes: Map<string, Node>): Node {
  const known = nodes.get(name);
  if (known) return known;
  const node = { name, index: nodes.size, releases: [], edges: [], extraEdges: [] };
  nodes.set(name, node);
  return node;
}

/** What the release in this place needs by itself. */
export function edgesOf(node: Node, place: number, graph: CompiledGraph): readonly Edge[] {
  const edges = node.edges[place] ?? toEdges(node.releases[place]?.dependencies ?? [], graph);
  node.edges[place] = edges;
  return edges;
}

/** What one of its extras adds. */
export function edgesOfExtra(
  node: Node,
  place: number,
  extra: string,
  graph: CompiledGraph,
): readonly Edge[] {
  const known = node.extraEdges[place] ?? new Map<string, readonly Edge[]>();
  const edges = known.get(extra) ?? toEdges(node.releases[place]?.extras[extra] ?? [], graph);
  node.extraEdges[place] = known.set(extra, edges);
  return edges;
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
