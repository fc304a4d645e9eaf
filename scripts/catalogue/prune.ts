import type { Dependency, Graph } from '../../lib/catalogue/catalogue';

/**
 * A graph without the releases that nothing can satisfy: one whose need no release fulfils, because there is none
 * with a wheel. Extras that cannot be had go too.
 */
export function prune({ python, packages }: Graph): Graph {
  const offered = new Map<string, Set<string>>();
  for (const { name, version } of packages) offered.set(name, (offered.get(name) ?? new Set()).add(version));
  const left = (edge: Dependency) =>
    (edge.versions ?? [...(offered.get(edge.name) ?? [])]).filter((version) =>
      offered.get(edge.name)?.has(version),
    );
  const canBeHad = (edges: readonly Dependency[]) => edges.every((edge) => left(edge).length > 0);
  const kept = packages.filter(({ dependencies }) => canBeHad(dependencies));
  if (kept.length < packages.length) return prune({ python, packages: kept });
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
          .filter(([, edges]) => canBeHad(edges))
          .map(([extra, edges]) => [extra, narrow(edges)]),
      ),
    })),
  };
}
