import { all, type CompiledGraph, type Edge, edgesOf, edgesOfExtra, type Node } from './compiled-graph';

const known = new WeakMap<CompiledGraph, Uint8Array>();

/**
 * 1 at the index of each node that has one release, which suits all who need it, and leads only to such nodes: more than
 * half of a graph. No quarrel comes from them, so whoever settles quarrels need not walk through them.
 */
export function withoutChoice(graph: CompiledGraph): Uint8Array {
  const found = known.get(graph);
  if (found) return found;
  const parents = new Map<Node, Set<Node>>();
  const choosing = new Set<Node>();
  for (const node of graph.values()) {
    if (node.releases.length !== 1) choosing.add(node);
    for (const edge of allEdges(node, graph)) {
      if (edge.suits !== all) choosing.add(edge.node);
      parents.set(edge.node, (parents.get(edge.node) ?? new Set()).add(node));
    }
  }
  // The set grows while it is read.
  for (const node of choosing) for (const parent of parents.get(node) ?? []) choosing.add(parent);
  const skipped = new Uint8Array(graph.size);
  for (const node of graph.values()) if (!choosing.has(node)) skipped[node.index] = 1;
  known.set(graph, skipped);
  return skipped;
}

function allEdges(node: Node, graph: CompiledGraph): Edge[] {
  return node.releases.flatMap((release, place) => [
    ...edgesOf(node, place, graph),
    ...Object.keys(release.extras).flatMap((extra) => edgesOfExtra(node, place, extra, graph)),
  ]);
}
