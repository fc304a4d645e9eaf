import {
  type Dependency,
  type Hashes,
  type Package,
  type Target,
  targets,
} from '../../lib/catalogue/catalogue';
import type { LockedEdge, LockedFile, LockedPackage } from './lock-file';
import { reduceMarker } from './markers';
import { preferredWheel, wheelUse } from './wheels';

export type Sizes = { installed: number; bytecode: number };

/** The file that pip would fetch on glibc x86-64, or another one where that machine has none. */
export function fileToMeasure(locked: LockedPackage, python: string): LockedFile {
  const wheels = targets.flatMap((target) => preferredWheel(locked.wheels, python, target) ?? []);
  const file = preferredWheel(locked.wheels, python, 'glibc-x86-64') ?? locked.sdist ?? wheels[0];
  if (!file) throw new Error(`${locked.name} ${locked.version} has no file for Python ${python} on Linux.`);
  return file;
}

/** The locked packages that a root reaches on Linux, sorted by name. */
export function reachable(
  locked: readonly LockedPackage[],
  roots: readonly string[],
  patch: string,
): LockedPackage[] {
  const byName = new Map(locked.map((one) => [one.name, one]));
  if (byName.size !== locked.length) throw new Error('The lock holds one package in two versions.');
  const found = new Set<LockedPackage>();
  const open = [...roots];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const one = byName.get(name);
    if (!one || found.has(one)) continue;
    found.add(one);
    const edges = [...one.dependencies, ...Object.values(one.optional).flat()];
    open.push(...buildDependencies(edges, patch).map((edge) => edge.name));
  }
  return [...found].sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function buildPackage(locked: LockedPackage, python: string, patch: string, sizes: Sizes): Package {
  return {
    name: locked.name,
    version: locked.version,
    olderBy: 0,
    dependencies: buildDependencies(locked.dependencies, patch),
    extras: Object.fromEntries(
      Object.keys(locked.optional)
        .sort()
        .map((extra) => [extra, buildDependencies(locked.optional[extra] ?? [], patch)]),
    ),
    wheels: wheelTargets(locked, python),
    sdist: locked.sdist !== undefined,
    download: fileToMeasure(locked, python).bytes,
    installed: sizes.installed,
    bytecode: sizes.bytecode,
  };
}

/** uv writes one edge per marker; on Linux several of them can be the same edge. */
export function buildDependencies(edges: readonly LockedEdge[], patch: string): Dependency[] {
  const merged = new Map<string, Dependency>();
  for (const { name, extra = [], marker } of edges) {
    const reach = reduceMarker(marker, patch);
    if (reach === 'never') continue;
    const dependency = { name, extras: [...extra].sort() };
    const key = JSON.stringify(dependency);
    const known = merged.get(key);
    const needsBoth = reach === 'always' || (known !== undefined && known.only !== reach);
    merged.set(key, needsBoth ? dependency : { ...dependency, only: reach });
  }
  return [...merged.keys()].sort().flatMap((key) => merged.get(key) ?? []);
}

function wheelTargets(locked: LockedPackage, python: string): Target[] {
  const uses = locked.wheels.flatMap(({ file }) => wheelUse(file, python) ?? []);
  const covered = uses.flatMap((use) => (use.kind === 'any' ? targets : use.targets));
  return targets.filter((target) => covered.includes(target));
}

type FileHashes = Partial<Record<Target | 'any' | 'sdist', string[]>>;

/** The sdist is listed only where some target needs it, because a listed file is a permitted file. */
export function buildHashes(locked: readonly LockedPackage[], python: string): Hashes {
  return { python, files: Object.fromEntries(locked.map((one) => [one.name, hashesOf(one, python)])) };
}

function hashesOf(locked: LockedPackage, python: string): FileHashes {
  const hashes: FileHashes = {};
  const add = (key: keyof FileHashes, sha256: string) => {
    hashes[key] = [...(hashes[key] ?? []), sha256].sort();
  };
  for (const target of [...targets, 'any'] as const) {
    for (const { file, sha256 } of locked.wheels) {
      const use = wheelUse(file, python);
      const fits = use?.kind === 'any' ? target === 'any' : use?.targets.some((own) => own === target);
      if (fits) add(target, sha256);
    }
  }
  if (locked.sdist && wheelTargets(locked, python).length < targets.length) add('sdist', locked.sdist.sha256);
  return hashes;
}
