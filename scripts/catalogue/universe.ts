import type { Dependency, Graph, Package } from '../../lib/catalogue/catalogue';
import type { Conflict, Demand } from '../../lib/lock/demands';
import type { LockedPackage } from '../../lib/lock/lock';
import { bySacrifice } from '../../lib/lock/sacrifice';
import { solve } from '../../lib/lock/solve';
import type { Requirement } from '../../lib/recipe/requirement';
import type { RequiresDist } from './core-metadata';
import { reduceMarker } from './markers';
import { prune } from './prune';
import type { ReleaseFiles } from './releases';
import { fits } from './versions';

/** A release with what its metadata asks for. */
export type Release = ReleaseFiles & { requires: readonly RequiresDist[] };

export type PackageSource = {
  /** Newest first; empty where this Python has none. */
  releases(name: string): Promise<readonly ReleaseFiles[]>;
  requires(release: ReleaseFiles): Promise<readonly RequiresDist[]>;
};

/** Libraries that go together need far fewer older releases; where they do not, there is always one more to try. */
const mostSteps = 30;

/** Older than `mostDaysOlder` nobody wants a library to become for the sake of another. */
type StepLimits = { against: readonly (readonly string[])[]; mostDaysOlder: number };

/**
 * The releases from which any choice of libraries can be served, for one Python. It begins with the newest of
 * everything, and takes in an older one only where libraries ask for it, alone or in company.
 */
export class Universe {
  readonly #byName = new Map<string, Release[]>();
  readonly #extras = new Map<string, Set<string>>();
  #graph: Graph | undefined;
  #usable: { of: Graph; pruned: Graph } | undefined;

  constructor(
    private readonly python: { version: string; newestPatch: string },
    private readonly source: PackageSource,
  ) {}

  /** Puts in the newest releases of these and of all that they need. */
  async add(roots: readonly Requirement[]): Promise<void> {
    let wave = roots.map(({ name, extras }) => ({ name, extras }));
    while (wave.length > 0) {
      const touched = wave
        .filter(({ name, extras }) => this.#noteExtras(name, extras))
        .map(({ name }) => name);
      const names = [...new Set(touched)];
      await concurrently(
        names.filter((name) => !this.#byName.has(name)),
        (name) => this.#addNewest(name),
      );
      wave = names.flatMap((name) => this.#byName.get(name) ?? []).flatMap((release) => this.#needs(release));
    }
    this.#graph = undefined;
  }

  /** False where nothing is new. */
  #noteExtras(name: string, extras: readonly string[]): boolean {
    const known = this.#extras.get(name);
    this.#extras.set(name, new Set([...(known ?? []), ...extras]));
    return known === undefined || extras.some((extra) => !known.has(extra));
  }

  has(name: string): boolean {
    return (this.#byName.get(name)?.length ?? 0) > 0;
  }

  /** Everything that the releases here can lead to; sizes are not known yet. */
  get graph(): Graph {
    this.#graph ??= { python: this.python.version, packages: this.#toPackages() };
    return this.#graph;
  }

  /** The graph without releases whose needs no other release here can meet. */
  get usable(): Graph {
    const { graph } = this;
    if (this.#usable?.of !== graph) this.#usable = { of: graph, pruned: prune(graph) };
    return this.#usable.pruned;
  }

  releaseOf({ name, version }: Pick<Package, 'name' | 'version'>): Release {
    const found = this.#byName.get(name)?.find((one) => one.version === version);
    if (!found) throw new Error(`${name} ${version} is not in the universe.`);
    return found;
  }

  /** Takes in older releases until these roots have a solution; the conflicts that remain where there is none. */
  async satisfy(roots: readonly Requirement[]): Promise<readonly Conflict[]> {
    for (let step = 0; ; step += 1) {
      const usable = solve(roots, this.usable);
      const isWhole = usable.ok && roots.every((root) => this.#isServed(root, usable.packages));
      const solution = isWhole ? usable : solve(roots, this.graph);
      if (solution.ok) {
        if (!(await this.#renew(roots, solution.packages))) return [];
      } else if (step === mostSteps || !(await this.#mend(solution.conflicts))) return solution.conflicts;
    }
  }

  /** Whether a root got a release, with all that its extras bring. */
  #isServed({ name, extras }: Requirement, packages: readonly LockedPackage[]): boolean {
    const found = packages.find((each) => each.package.name === name)?.package;
    const whole = found && this.#toPackage(this.releaseOf(found), this.releaseOf(found));
    return !!whole && extras.every((extra) => !whole.extras[extra] || found.extras[extra] !== undefined);
  }

  /** Takes in whatever would be newer than a chosen release and suits all who need it. */
  async #renew(roots: readonly Requirement[], packages: readonly LockedPackage[]): Promise<boolean> {
    const asked = new Map<string, string[]>();
    const note = (name: string, specifier: string) =>
      asked.set(name, [...(asked.get(name) ?? []), specifier]);
    for (const { name, version } of roots) if (version !== null) note(name, `==${version}`);
    for (const { package: each, extras } of packages)
      for (const one of this.releaseOf(each).requires)
        if (
          ['', ...extras].some(
            (extra) => reduceMarker(one.marker, this.python.newestPatch, extra) !== 'never',
          )
        )
          note(one.name, one.specifier);
    let renewed = false;
    for (const { package: each } of packages) {
      if (each.version === this.#byName.get(each.name)?.[0]?.version) continue;
      const newest = await this.#newestFitting(each.name, asked.get(each.name) ?? []);
      if (!newest || this.#holds(newest)) continue;
      await this.#addRelease(newest);
      renewed = true;
    }
    return renewed;
  }

  async #mend(conflicts: readonly Conflict[]): Promise<boolean> {
    const suiting: ReleaseFiles[] = [];
    for (const { name, demands } of conflicts) {
      const specifiers = demands.flatMap((demand) => this.#specifiersOf(demand, name));
      const newest = await this.#newestFitting(name, specifiers);
      if (newest) suiting.push(...(this.#holds(newest) ? await this.#lackedBy(newest) : [newest]));
    }
    if (suiting.length === 0) {
      const steps = [];
      for (const conflict of conflicts) steps.push(...(await this.#stepsOut(conflict)));
      suiting.push(
        ...steps
          .sort(bySacrifice)
          .slice(0, 1)
          .map(({ release }) => release),
      );
    }
    for (const release of suiting) await this.#addRelease(release);
    return suiting.length > 0;
  }

  /** What a release that is here needs and no release here fulfils: the solver struck it, and tells only of the rest. */
  async #lackedBy(held: ReleaseFiles): Promise<ReleaseFiles[]> {
    const lacked: ReleaseFiles[] = [];
    for (const each of this.releaseOf(held).requires) {
      if (this.#reachOf(held.name, each) === 'never') continue;
      if (this.#byName.get(each.name)?.some(({ version }) => fits(version, each.specifier))) continue;
      const newest = await this.#newestFitting(each.name, [each.specifier]);
      if (newest) lacked.push(newest);
    }
    return lacked;
  }

  async #newestFitting(name: string, specifiers: readonly string[]): Promise<ReleaseFiles | undefined> {
    const releases = await this.source.releases(name);
    return releases.find(({ version }) => specifiers.every((specifier) => fits(version, specifier)));
  }

  /** For each who demands: its newest older release that agrees with another one it quarrels with. */
  async #stepsOut({ name, demands }: Conflict) {
    const steps: { release: ReleaseFiles; depth: number; loss: number }[] = [];
    for (const demand of demands) {
      if (!demand.by) continue;
      const own = this.#specifiersOf(demand, name);
      const against: string[][] = [];
      for (const other of demands) {
        if (other.by?.name === demand.by.name) continue;
        const theirs = this.#specifiersOf(other, name);
        if (!(await this.#newestFitting(name, [...own, ...theirs]))) against.push(theirs);
      }
      const step = await this.#olderWithout(demand.by, name, {
        against,
        mostDaysOlder: demand.depth === 1 ? 400 : 1200,
      });
      if (step) steps.push({ ...step, depth: demand.depth });
    }
    return steps;
  }

  async #olderWithout(by: Package, name: string, { against, mostDaysOlder }: StepLimits) {
    const all = await this.source.releases(by.name);
    const newest = all[0];
    const own = all.findIndex(({ version }) => version === by.version);
    if (!newest || own < 0) return undefined;
    for (const release of all.slice(own + 1)) {
      const olderBy = daysBetween(release.uploaded, newest.uploaded);
      if (olderBy > mostDaysOlder) return undefined;
      if (this.#holds(release)) continue;
      const requires = (await this.source.requires(release)).filter((each) => each.name === name);
      const specifiers = requires.map(({ specifier }) => specifier);
      const cases = against.length > 0 ? against : [[]];
      for (const theirs of cases) {
        const agrees = requires.length === 0 || (await this.#newestFitting(name, [...theirs, ...specifiers]));
        if (agrees) return { release, loss: olderBy - by.olderBy };
      }
    }
    return undefined;
  }

  #specifiersOf({ by, suits }: Demand, name: string): string[] {
    if (!by)
      return (this.#byName.get(name) ?? [])
        .filter((_, i) => suits & (1 << i))
        .map(({ version }) => `==${version}`);
    return this.releaseOf(by)
      .requires.filter((each) => each.name === name && this.#reachOf(by.name, each) !== 'never')
      .map((each) => each.specifier);
  }

  #holds({ name, version }: ReleaseFiles): boolean {
    return this.#byName.get(name)?.some((one) => one.version === version) ?? false;
  }

  async #addNewest(name: string): Promise<void> {
    const newest = (await this.source.releases(name))[0];
    this.#byName.set(name, newest ? [{ ...newest, requires: await this.source.requires(newest) }] : []);
  }

  async #addRelease(files: ReleaseFiles): Promise<void> {
    const release = { ...files, requires: await this.source.requires(files) };
    const order = (await this.source.releases(files.name)).map(({ version }) => version);
    const list = [...(this.#byName.get(files.name) ?? []), release];
    list.sort((a, b) => order.indexOf(a.version) - order.indexOf(b.version));
    this.#byName.set(files.name, list);
    this.#graph = undefined;
    await this.add(this.#needs(release));
  }

  #needs(release: Release): Requirement[] {
    return release.requires
      .filter((each) => this.#reachOf(release.name, each) !== 'never')
      .map(({ name, extras }) => ({ name, extras, version: null }));
  }

  /** Whether an edge is needed at all: by the package itself or by an extra of it that somebody uses. */
  #reachOf(of: string, { marker }: RequiresDist) {
    const { newestPatch } = this.python;
    const plain = reduceMarker(marker, newestPatch);
    if (plain === 'always') return plain;
    const extras = [...(this.#extras.get(of) ?? [])];
    const reaches = [plain, ...extras.map((extra) => reduceMarker(marker, newestPatch, extra))];
    return reaches.find((reach) => reach !== 'never') ?? 'never';
  }

  #toPackages(): Package[] {
    return [...this.#byName.keys()].sort().flatMap((name) => {
      const releases = this.#byName.get(name) ?? [];
      return releases.map((release) => this.#toPackage(release, releases[0] ?? release));
    });
  }

  #toPackage(release: Release, newest: Release): Package {
    const extras = [...(this.#extras.get(release.name) ?? [])].sort();
    const plain = this.#edges(release, '');
    const known = new Set(plain.map((edge) => JSON.stringify(edge)));
    return {
      name: release.name,
      version: release.version,
      olderBy: Math.max(0, daysBetween(release.uploaded, newest.uploaded)),
      dependencies: plain,
      extras: Object.fromEntries(
        extras
          .map(
            (extra) =>
              [
                extra,
                this.#edges(release, extra).filter((edge) => !known.has(JSON.stringify(edge))),
              ] as const,
          )
          .filter(([, edges]) => edges.length > 0),
      ),
      wheels: [],
      sdist: release.sdist !== undefined,
      download: 0,
      installed: 0,
      bytecode: 0,
    };
  }

  /** uv writes one edge per marker; on Linux several of them can be the same edge. */
  #edges(release: Release, extra: string): Dependency[] {
    const merged = new Map<string, Dependency & { both: boolean }>();
    for (const { name, extras, specifier, marker } of release.requires) {
      const reach = reduceMarker(marker, this.python.newestPatch, extra);
      if (reach === 'never') continue;
      const offered = (this.#byName.get(name) ?? []).map(({ version }) => version);
      const versions = offered.filter((version) => fits(version, specifier));
      const dependency: Dependency = {
        name,
        extras: [...extras].sort(),
        // A package without any release suits nobody.
        ...((versions.length < offered.length || offered.length === 0) && { versions }),
      };
      const key = JSON.stringify(dependency);
      const known = merged.get(key);
      const both = reach === 'always' || (known !== undefined && known.only !== reach);
      merged.set(key, { ...dependency, ...(both ? {} : { only: reach }), both });
    }
    return [...merged.keys()].sort().map((key) => {
      const { both: _, ...dependency } = merged.get(key) as Dependency & { both: boolean };
      return dependency;
    });
  }
}

/** Eight at a time: the index answers slowly and often. */
export async function concurrently<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / 86_400_000);
}
