import { solve } from '../../lib/lock/solve';
import type { Requirement } from '../../lib/recipe/requirement';
import type { LibraryEntry } from './library-entry';
import { type PackageSource, Universe } from './universe';

export type Resolution = {
  universe: Universe;
  /** Libraries that this Python can have. */
  offered: readonly LibraryEntry[];
  /** For the reader of the build: who is left out, and which pairs cannot be had together. */
  remarks: readonly string[];
};

/** Finds the releases from which any choice of the libraries can be served on one Python. */
export async function resolveLibraries(
  libraries: readonly LibraryEntry[],
  python: { version: string; newestPatch: string },
  source: PackageSource,
): Promise<Resolution> {
  const universe = new Universe(python, source);
  const working = libraries.filter(({ brokenOn }) => !brokenOn?.includes(python.version));
  await universe.add(working.map(({ name }) => plain(name)));
  const remarks: string[] = [];
  const offered: LibraryEntry[] = [];
  for (const library of working) {
    const { name, lockedExtras = [] } = library;
    if (!universe.has(name)) {
      remarks.push(`${name}: no version for this Python`);
      continue;
    }
    const conflicts = await universe.satisfy([plain(name)]);
    if (conflicts.length > 0) {
      remarks.push(
        `${name}: no version whose needs can be met (${conflicts.map((one) => one.name).join(', ')})`,
      );
      continue;
    }
    offered.push(library);
    for (const extra of lockedExtras) {
      const asked = [{ name, extras: [extra], version: null }];
      await universe.add(asked);
      if ((await universe.satisfy(asked)).length > 0) remarks.push(`${name}[${extra}]: cannot be had`);
    }
  }
  remarks.push(...(await satisfyTogether(universe, offered)));
  return { universe, offered, remarks };
}

const mostSearched = 4;

/** Before it, almost every pair needs releases of years ago: there a pair that does not go together is told as such. */
const firstSearched = 9;

/** Pairs first, because almost every quarrel is one of two; then larger choices, with their extras. */
async function satisfyTogether(universe: Universe, offered: readonly LibraryEntry[]): Promise<string[]> {
  const minor = Number(universe.graph.python.split('.')[1]);
  const clashes = new Map(offered.map(({ name }) => [name, [] as string[]]));
  for (const [i, one] of offered.entries()) {
    for (const other of offered.slice(i + 1)) {
      const pair = [plain(one.name), plain(other.name)];
      if (solve(pair, universe.usable).ok) continue;
      const known = [one, other].map(({ name }) => clashes.get(name) ?? []);
      // A library that quarrelled with many quarrels with all: another search would only take long.
      const isHopeless = minor < firstSearched || known.some((each) => each.length >= mostSearched);
      if (!isHopeless && (await universe.satisfy(pair)).length === 0) continue;
      known[0]?.push(other.name);
      known[1]?.push(one.name);
    }
  }
  const remarks = [...clashes].flatMap(([name, others]) =>
    others.length > 0
      ? [`${name} cannot go together with ${others.slice(0, 8).join(', ')} (${others.length})`]
      : [],
  );
  // Two that nobody tried together still go together: what quarrels does so in a pair almost always.
  for (const choice of choices(offered)) {
    const names = choice.map(({ name }) => name);
    if (!names.some((name) => clashes.get(name)?.some((other) => names.includes(other))))
      await universe.satisfy(choice);
  }
  return remarks;
}

/** Always the same choices of 2 to 30 libraries. */
function* choices(offered: readonly LibraryEntry[]): Generator<Requirement[]> {
  let state = 1;
  const next = (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  for (let i = 0; i < 60; i += 1) {
    const chosen = new Map<string, Requirement>();
    for (let size = 2 + next(29); size > 0; size -= 1) {
      const { name, lockedExtras = [] } = offered[next(offered.length)] as LibraryEntry;
      chosen.set(name, { name, extras: lockedExtras.filter(() => next(2) === 0), version: null });
    }
    yield [...chosen.values()];
  }
}

function plain(name: string): Requirement {
  return { name, extras: [], version: null };
}
