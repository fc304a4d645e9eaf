import type { Dependency, Graph, Package } from '@/lib/catalogue/catalogue';
import type { Requirement } from '@/lib/recipe/requirement';
import type { LockedPackage } from './lock';

/** Several packages ask for versions of one package that no release of the graph fulfils together. */
export type Conflict = { name: string; demands: readonly Demand[] };

/** Who asks for which versions, and how far from the roots it stands: 1 for what a root needs. 0 is a root's own wish. */
export type Demand = { by?: Package; depth: number; versions: readonly string[] };

export type Solution =
  | { ok: true; packages: readonly LockedPackage[] }
  | { ok: false; conflicts: readonly Conflict[] };

/**
 * Every package in the newest version that all who need it allow. Where no version suits two of them, one of the
 * two becomes older: the one that loses fewer days by it. This is what uv answers too, if each library that
 * nobody holds is asked for in its newest version.
 */
export function solve(roots: readonly Requirement[], graph: Graph): Solution {
  const struck = new Set<Package>();
  for (;;) {
    const { packages, conflicts } = settle(roots, graph, struck);
    if (conflicts.length === 0) return { ok: true, packages };
    const older = cheapestStep(conflicts, graph, struck);
    if (!older) return { ok: false, conflicts };
    struck.add(older);
  }
}

type Reached = {
  extras: readonly string[];
  only: 'x86_64' | 'aarch64' | null;
  depth: number;
  demands: Demand[];
};

/** Takes versions, sees what they ask for, and takes again, until nothing changes. */
function settle(roots: readonly Requirement[], graph: Graph, struck: ReadonlySet<Package>) {
  const releases = releasesByName(graph);
  const chosen = new Map<string, Package>();
  // Each round can only confirm a version or replace it for a reason; real graphs settle in under ten.
  for (let round = 0; round < 50; round += 1) {
    const reached = reach(roots, releases, { chosen, struck });
    let changed = false;
    const conflicts: Conflict[] = [];
    for (const [name, { demands }] of reached) {
      const fitting = newestFitting(releases.get(name) ?? [], demands, struck);
      if (!fitting) conflicts.push({ name, demands });
      else if (fitting !== chosen.get(name)) {
        chosen.set(name, fitting);
        changed = true;
      }
    }
    if (!changed) return { packages: toPackages(reached, chosen), conflicts };
  }
  throw new Error('the versions of a graph do not settle');
}

type State = { chosen: Map<string, Package>; struck: ReadonlySet<Package> };

function reach(
  roots: readonly Requirement[],
  releases: ReadonlyMap<string, readonly Package[]>,
  { chosen, struck }: State,
): ReadonlyMap<string, Reached> {
  const reached = new Map<string, Reached>();
  const queue: { edge: Dependency; by?: Package; depth: number }[] = roots.map(
    ({ name, extras, version }) => ({
      edge: version === null ? { name, extras } : { name, extras, versions: [version] },
      depth: 0,
    }),
  );
  // The queue grows while it is read: nearest to the roots first.
  for (const { edge, by, depth } of queue) {
    const before = reached.get(edge.name);
    const now = merge(before, edge, depth);
    if (edge.versions) now.demands.push({ ...(by && { by }), depth, versions: edge.versions });
    reached.set(edge.name, now);
    const release = chosen.get(edge.name) ?? releases.get(edge.name)?.find((each) => !struck.has(each));
    if (!release) continue;
    chosen.set(edge.name, release);
    if (before && sameReach(before, now)) continue;
    for (const further of edgesOf(release, now)) queue.push({ edge: further, by: release, depth: depth + 1 });
  }
  return reached;
}

function merge(before: Reached | undefined, edge: Dependency, depth: number): Reached {
  const only = edge.only ?? null;
  if (!before) return { extras: edge.extras, only, depth, demands: [] };
  const extras = edge.extras.every((extra) => before.extras.includes(extra))
    ? before.extras
    : [...new Set([...before.extras, ...edge.extras])].sort();
  return { ...before, extras, only: before.only === only ? only : null };
}

function sameReach(a: Reached, b: Reached): boolean {
  return a.only === b.only && a.extras.length === b.extras.length;
}

/** What a package needs is needed where the package is. */
function edgesOf(release: Package, { extras, only }: Reached): Dependency[] {
  const edges = [...release.dependencies, ...extras.flatMap((extra) => release.extras[extra] ?? [])];
  return edges.flatMap((edge) => {
    if (only === null || edge.only === only) return [edge];
    return edge.only === undefined ? [{ ...edge, only }] : [];
  });
}

function newestFitting(
  releases: readonly Package[],
  demands: readonly Demand[],
  struck: ReadonlySet<Package>,
): Package | undefined {
  return releases.find(
    (release) => !struck.has(release) && demands.every(({ versions }) => versions.includes(release.version)),
  );
}

/**
 * The release to do without: an older one of it agrees with one it quarrelled with. What stands farther from the
 * roots gives way first, as with uv, which decides from the roots on; among equals, who loses the fewest days.
 */
function cheapestStep(conflicts: readonly Conflict[], graph: Graph, struck: ReadonlySet<Package>) {
  const releases = releasesByName(graph);
  const left = (of: string) => (releases.get(of) ?? []).filter((release) => !struck.has(release));
  const agree = (name: string, demands: readonly Demand[]) =>
    newestFitting(left(name), demands, struck) !== undefined;
  const steps = conflicts.flatMap(({ name, demands }) =>
    demands.flatMap((demand) => {
      const { by, depth } = demand;
      if (!by) return [];
      const against = demands.filter((other) => other.by?.name !== by.name && !agree(name, [demand, other]));
      const older = olderThan(by, left(by.name)).find((release) => {
        const own = demandsOf(release, name);
        if (own.length === 0) return true;
        return against.length > 0 ? against.some((other) => agree(name, [other, ...own])) : agree(name, own);
      });
      return older ? [{ release: by, depth, loss: older.olderBy - by.olderBy }] : [];
    }),
  );
  return steps.sort(bySacrifice)[0]?.release;
}

type Step = { release: { name: string }; depth: number; loss: number };

export function bySacrifice(a: Step, b: Step): number {
  return b.depth - a.depth || a.loss - b.loss || (a.release.name < b.release.name ? -1 : 1);
}

function olderThan(release: Package, releases: readonly Package[]): readonly Package[] {
  return releases.slice(releases.indexOf(release) + 1);
}

/** Empty where it does not care: then no release of `name` need exist for its sake. */
function demandsOf(release: Package, name: string): Demand[] {
  return [...release.dependencies, ...Object.values(release.extras).flat()].flatMap((edge) =>
    edge.name === name && edge.versions ? [{ by: release, depth: 0, versions: edge.versions }] : [],
  );
}

function toPackages(
  reached: ReadonlyMap<string, Reached>,
  chosen: ReadonlyMap<string, Package>,
): LockedPackage[] {
  return [...reached]
    .flatMap(([name, { extras, only }]) => {
      const release = chosen.get(name);
      return release ? [{ package: release, extras, only }] : [];
    })
    .sort((a, b) => (a.package.name < b.package.name ? -1 : 1));
}

const indexes = new WeakMap<Graph, ReadonlyMap<string, readonly Package[]>>();

/** Newest first. Built once for each graph: every keystroke asks for it. */
export function releasesByName(graph: Graph): ReadonlyMap<string, readonly Package[]> {
  const known = indexes.get(graph);
  if (known) return known;
  const index = new Map<string, Package[]>();
  for (const each of graph.packages) {
    const list = index.get(each.name);
    if (list) list.push(each);
    else index.set(each.name, [each]);
  }
  indexes.set(graph, index);
  return index;
}
