import type { Dependency, Graph, Package } from '../../lib/catalogue/catalogue';

/**
 * A graph without what nothing can satisfy: a release whose need no other release fulfils, because there is none with a
 * wheel, and an extra of which that is true. Who asks for such an extra is not served by that release.
 */
export function prune(graph: Graph, lost: ReadonlySet<string> = new Set()): Graph {
  const { python, packages } = graph;
  const offered = new Map<string, Set<string>>();
  for (const { name, version } of packages) offered.set(name, (offered.get(name) ?? new Set()).add(version));
  const left = (edge: Dependency) =>
    (edge.versions ?? [...(offered.get(edge.name) ?? [])]).filter(
      (version) =>
        offered.get(edge.name)?.has(version) &&
        !edge.extras.some((extra) => lost.has(keyOf({ name: edge.name, version }, extra))),
    );
  const canBeHad = (edges: readonly Dependency[]) => edges.every((edge) => left(edge).length > 0);
  const kept = packages.filter(({ dependencies }) => canBeHad(dependencies));
  const found = kept.flatMap((each) =>
    Object.entries(each.extras).flatMap(([extra, edges]) => (canBeHad(edges) ? [] : [keyOf(each, extra)])),
  );
  const allLost = new Set([...lost, ...found]);
  if (kept.length < packages.length || allLost.size > lost.size)
    return prune({ python, packages: kept }, allLost);
  const narrow = (edges: readonly Dependency[]) =>
    edges.map(({ versions, ...edge }) => {
      const kept = left({ ...edge, ...(versions && { versions }) });
      return { ...edge, ...(kept.length < (offered.get(edge.name)?.size ?? 0) && { versions: kept }) };
    });
  const youngest = new Map<string, number>();
  for (const { name, olderBy } of kept) youngest.set(name, Math.min(olderBy, youngest.get(name) ?? olderBy));
  return {
    python,
    packages: kept.map((each) => ({
      ...each,
      olderBy: each.olderBy - (youngest.get(each.name) ?? 0),
      dependencies: narrow(each.dependencies),
      extras: Object.fromEntries(
        Object.entries(each.extras)
          .filter(([extra]) => !lost.has(keyOf(each, extra)))
          .map(([extra, edges]) => [extra, narrow(edges)]),
      ),
    })),
  };
}

function keyOf({ name, version }: Pick<Package, 'name' | 'version'>, extra: string): string {
  return `${name}[${extra}]==${version}`;
}
