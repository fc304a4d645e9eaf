import type { Graph, Package } from '@/lib/catalogue/catalogue';
import type { Requirement } from '@/lib/recipe/requirement';
import { compileGraph, edgesOf, edgesOfExtra, releasesOf } from './compiled-graph';
import type { Conflict, Demand } from './demands';
import type { Clash, LockedPackage, Root } from './lock';
import { type Held, solve } from './solve';
import { withoutChoice } from './without-choice';

/** For each root that is older than it could be: the roots that lead to who keeps it so. */
export function explainHeld(
  held: readonly Held[],
  roots: readonly Requirement[],
  packages: readonly LockedPackage[],
  graph: Graph,
): ReadonlyMap<string, NonNullable<Root['held']>> {
  const pinned = new Map(roots.map(({ name, version }) => [name, version !== null]));
  const own = held.filter(({ release }) => pinned.get(release.name) === false);
  if (own.length === 0) return new Map();
  const parents = parentsOf(packages, graph);
  const names = new Set(pinned.keys());
  return new Map(
    own.map(({ release, newest }) => {
      const holders = rootsAbove(heldBy(release.name, held), names, parents);
      return [
        release.name,
        { alone: newest.version, by: holders.filter((name) => name !== release.name).sort() },
      ];
    }),
  );
}

/** Who holds it, and who holds those where they are held themselves. */
function heldBy(name: string, held: readonly Held[]): readonly string[] {
  const found = new Set<string>();
  const open = [name];
  for (const each of open) {
    const by = held.find(({ release }) => release.name === each)?.by ?? [];
    const fresh = by.map((holder) => holder.name).filter((holder) => !found.has(holder));
    for (const holder of fresh) found.add(holder);
    open.push(...fresh);
  }
  return [...found];
}

/** The roots that lead to one of these packages, or are one. */
function rootsAbove(names: readonly string[], roots: ReadonlySet<string>, parents: Parents): string[] {
  const seen = new Set(names);
  for (const name of seen) for (const parent of parents.get(name) ?? []) seen.add(parent);
  return [...seen].filter((name) => roots.has(name));
}

type Parents = ReadonlyMap<string, readonly string[]>;

/** Who needs each package; of those about which there is a choice, as nobody else is held or holds. */
function parentsOf(packages: readonly LockedPackage[], graph: Graph): Parents {
  const nodes = compileGraph(graph);
  const skipped = withoutChoice(nodes);
  const parents = new Map<string, string[]>(packages.map((each) => [each.package.name, []]));
  for (const { package: each, extras } of packages) {
    const { name } = each;
    const node = nodes.get(name);
    if (!node || skipped[node.index] === 1) continue;
    const place = node.releases.indexOf(each);
    for (const edge of edgesOf(node, place, nodes)) parents.get(edge.node.name)?.push(name);
    for (const extra of extras)
      for (const edge of edgesOfExtra(node, place, extra, nodes)) parents.get(edge.node.name)?.push(name);
  }
  return parents;
}

/** The first package that two sides ask for in vain, with the roots that stand behind each side. */
export function explainClash(
  conflicts: readonly Conflict[],
  roots: readonly Requirement[],
  graph: Graph,
): Clash {
  const { name, demands } = conflicts[0] ?? { name: '', demands: [] };
  const releases = releasesOf(graph, name);
  const [first, second] = quarrellingPair(demands);
  const sides = [first, second].flatMap((demand) => {
    if (!demand) return [];
    const versions = releases.filter((_, i) => (demand.suits & (1 << i)) !== 0).map(({ version }) => version);
    const { by } = demand;
    if (!by) return [{ root: name, by: name, version: '', versions }];
    return rootsOf(by, roots, graph).map((root) => ({ root, by: by.name, version: by.version, versions }));
  });
  return { package: name, sides };
}

function quarrellingPair(demands: readonly Demand[]): readonly [Demand | undefined, Demand | undefined] {
  for (const [i, one] of demands.entries()) {
    const other = demands.slice(i + 1).find((each) => (each.suits & one.suits) === 0);
    if (other) return [one, other];
  }
  return [demands[0], demands.at(-1)];
}

/** The roots that bring this very package, each asked alone. */
function rootsOf({ name }: Package, roots: readonly Requirement[], graph: Graph): string[] {
  return roots
    .filter((root) => {
      const alone = solve([root], graph);
      return alone.ok && alone.packages.some((each) => each.package.name === name);
    })
    .map((root) => root.name);
}
