import type { Package } from '@/lib/catalogue/catalogue';
import { all, type Edge, type Node, needsOf, needsOfExtra } from './compiled-graph';
import type { Choice, Reached } from './reach';

/** Several packages ask for versions of one package that no release of the graph fulfils together. */
export type Conflict = { name: string; demands: readonly Demand[] };

/** Who asks for which releases (bits), and how far from the roots it stands. Without `by`, a root asks itself. */
export type Demand = { by?: Package; depth: number; suits: number };

/** Who asks for what of these nodes, nearest to the roots first. */
export function demandsOn(
  nodes: readonly Node[],
  roots: readonly Edge[],
  reached: readonly Reached[],
  choice: Choice,
): ReadonlyMap<Node, readonly Demand[]> {
  const demands = new Map<Node, Demand[]>(nodes.map((node) => [node, []]));
  for (const { node, suits } of roots) if (suits !== all) demands.get(node)?.push({ depth: 0, suits });
  for (const one of reached) {
    const place = choice.chosen[one.node.index] ?? -1;
    const by = one.node.releases[place];
    if (!by) continue;
    for (const { node, suits } of pickyEdges(one, place, choice))
      demands.get(node)?.push({ by, depth: one.depth + 1, suits });
  }
  for (const list of demands.values()) list.sort((a, b) => a.depth - b.depth);
  return demands;
}

function pickyEdges({ node, extras, only, onlyOfExtras }: Reached, place: number, { graph }: Choice) {
  const own = onMachine(needsOf(node, place, graph).picky, only);
  if (extras.length === 0) return own;
  const optional = extras.map((extra, i) =>
    onMachine(needsOfExtra(node, place, extra, graph).picky, onlyOfExtras[i] ?? null),
  );
  return own.concat(...optional);
}

function onMachine(edges: readonly Edge[], only: Edge['only']): readonly Edge[] {
  return only === null ? edges : edges.filter((edge) => edge.only === null || edge.only === only);
}
