import type { Graph, Package } from '@/lib/catalogue/catalogue';
import { compileGraph, edgesOf, edgesOfExtra } from '@/lib/lock/compiled-graph';
import type { Lock } from '@/lib/lock/lock';

/**
 * What one more library would add to a lock, in the newest versions, sorted by name. Versions that move for its
 * sake are not looked at: their sizes differ little, and a search asks this for each of its hits.
 */
export function addedBy(name: string, { packages }: Lock, graph: Graph): readonly Package[] {
  const nodes = compileGraph(graph);
  const seen = new Set(packages.map((each) => each.package.name));
  const added: Package[] = [];
  const open: { name: string; extras: readonly string[] }[] = [{ name, extras: [] }];
  for (const next of open) {
    const node = nodes.get(next.name);
    const release = node?.releases[0];
    if (seen.has(next.name) || !node || !release) continue;
    seen.add(next.name);
    added.push(release);
    const optional = next.extras.flatMap((extra) => edgesOfExtra(node, 0, extra, nodes));
    const needs = [...edgesOf(node, 0, nodes), ...optional];
    for (const edge of needs)
      if (edge.only !== 'aarch64') open.push({ name: edge.node.name, extras: edge.extras });
  }
  return added.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The packages whose newest release needs this one, sorted by name. */
export function broughtBy(name: string, graph: Graph): readonly string[] {
  return [...compileGraph(graph).values()]
    .filter((node) => node.releases[0]?.dependencies.some((edge) => edge.name === name))
    .map((node) => node.name)
    .sort();
}
