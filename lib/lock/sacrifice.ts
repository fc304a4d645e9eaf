import type { Package } from '@/lib/catalogue/catalogue';
import { all, type CompiledGraph, edgesOf, edgesOfExtra, type Node } from './compiled-graph';
import type { Conflict, Demand } from './demands';
import { type Choice, newestOf } from './reach';

export type Step = { release: { name: string }; depth: number; loss: number };

/** What stands farther from the roots gives way first, as with uv; among equals, who loses the fewest days. */
export function bySacrifice(a: Step, b: Step): number {
  return b.depth - a.depth || a.loss - b.loss || compareNames(a.release.name, b.release.name);
}

function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** `over` is what the quarrel is about. */
export type Sacrifice = Step & { release: Package; over: Node; against: readonly Demand[] };

/** The release to do without: an older one of it agrees with one it quarrelled with. */
export function cheapestSacrifice(
  conflicts: readonly Conflict[],
  { graph, struck }: Choice,
): Sacrifice | undefined {
  const steps = conflicts.flatMap(({ name, demands }) => {
    const node = graph.get(name);
    if (!node) return [];
    const agree = (a: number, b: number) => newestOf(node, a & b, struck) !== undefined;
    return demands.flatMap(({ by, depth, suits }): Sacrifice[] => {
      const own = by && graph.get(by.name);
      if (!own) return [];
      const against = demands.filter((other) => other.by?.name !== by.name && !agree(suits, other.suits));
      const older = own.releases.find((_, place) => {
        if (place <= own.releases.indexOf(by) || ((struck[own.index] ?? 0) & (1 << place)) !== 0)
          return false;
        const asks = asksOf(own, place, node, graph);
        if (asks === all) return true;
        return against.length > 0 ? against.some((other) => agree(asks, other.suits)) : agree(asks, all);
      });
      return older ? [{ release: by, depth, loss: older.olderBy - by.olderBy, over: node, against }] : [];
    });
  });
  return steps.sort(bySacrifice)[0];
}

/** The releases of a node that suit a release with all its extras; `all` where it does not care. */
function asksOf(own: Node, place: number, node: Node, graph: CompiledGraph): number {
  const extras = Object.keys(own.releases[place]?.extras ?? {});
  const optional = extras.flatMap((extra) => edgesOfExtra(own, place, extra, graph));
  return [...edgesOf(own, place, graph), ...optional].reduce(
    (suits, edge) => (edge.node === node ? suits & edge.suits : suits),
    all,
  );
}
