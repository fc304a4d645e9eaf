import { type Graph, type Hashes, type Package, type Target, targets } from '../../lib/catalogue/catalogue';
import { releaseKey } from '../../lib/catalogue/graph-file';
import type { Sizes } from './measure';
import type { Release, Universe } from './universe';
import { wheelUse } from './wheels';

export type Measure = (release: Release) => Promise<Sizes & { download: number }>;

/** The universe of one Python with wheels and sizes, without what nothing offered leads to. */
export async function finishGraph(
  universe: Universe,
  roots: readonly string[],
  measure: Measure,
): Promise<Graph> {
  const { python, packages } = universe.usable;
  const wanted = reachable(universe.usable, roots);
  const finished: Package[] = [];
  for (const each of packages) {
    if (!wanted.has(each.name)) continue;
    const release = universe.releaseOf(each);
    finished.push({ ...each, ...(await measure(release)), wheels: wheelTargets(release, python) });
  }
  return { python, packages: finished };
}

/** Every package that some release of a root can lead to. */
export function reachable({ packages }: Graph, roots: readonly string[]): ReadonlySet<string> {
  const needs = new Map<string, string[]>();
  for (const { name, dependencies, extras } of packages) {
    const edges = [...dependencies, ...Object.values(extras).flat()];
    needs.set(name, [...(needs.get(name) ?? []), ...edges.map((edge) => edge.name)]);
  }
  const found = new Set<string>();
  const open = [...roots];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    open.push(...(needs.get(name) ?? []));
  }
  return found;
}

function wheelTargets({ wheels }: Release, python: string): Target[] {
  const uses = wheels.flatMap(({ file }) => wheelUse(file, python) ?? []);
  const covered = uses.flatMap((use) => (use.kind === 'any' ? targets : use.targets));
  return targets.filter((target) => covered.includes(target));
}

type FileHashes = Partial<Record<Target | 'any' | 'sdist', string[]>>;

/** The sdist is listed only where some target needs it, because a listed file is a permitted file. */
export function buildHashes({ python, packages }: Graph, universe: Universe): Hashes {
  return {
    python,
    files: Object.fromEntries(
      packages.map((each) => [releaseKey(each), hashesOf(universe.releaseOf(each), python)]),
    ),
  };
}

function hashesOf(release: Release, python: string): FileHashes {
  const hashes: FileHashes = {};
  const add = (key: keyof FileHashes, sha256: string) => {
    hashes[key] = [...(hashes[key] ?? []), sha256].sort();
  };
  for (const target of [...targets, 'any'] as const) {
    for (const { file, sha256 } of release.wheels) {
      const use = wheelUse(file, python);
      const fits = use?.kind === 'any' ? target === 'any' : use?.targets.some((own) => own === target);
      if (fits) add(target, sha256);
    }
  }
  if (release.sdist && wheelTargets(release, python).length < targets.length)
    add('sdist', release.sdist.sha256);
  return hashes;
}
