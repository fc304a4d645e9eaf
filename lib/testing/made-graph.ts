import type { Dependency, Graph, Package } from '@/lib/catalogue/catalogue';
import { type Conflict, solve } from '@/lib/lock/solve';
import { parseRequirement } from '@/lib/recipe/requirement';

/** `name version [days older]`, newest first, and what it needs: `[extra: ]name[extra][ version|version][ on machine]`. */
export type MadeGraph = Readonly<Record<string, readonly string[]>>;

/** A small graph for a test, written as data. */
export function madeGraph(releases: MadeGraph): Graph {
  const places = new Map<string, number>();
  const packages = Object.entries(releases).map(([key, needs]): Package => {
    const [name = '', version = '', days] = key.split(' ');
    const place = places.get(name) ?? 0;
    places.set(name, place + 1);
    const parts = needs.map(readNeed);
    const extras = [...new Set(parts.flatMap(({ of }) => of ?? []))];
    const edgesOf = (extra?: string) => parts.filter(({ of }) => of === extra).map(({ edge }) => edge);
    return {
      ...{ name, version, olderBy: Number(days ?? place * 100) },
      dependencies: edgesOf(),
      extras: Object.fromEntries(extras.map((extra) => [extra, edgesOf(extra)])),
      ...{ wheels: [], sdist: true, download: 1, installed: 1, bytecode: 1 },
    };
  });
  return { python: '3.13', packages };
}

function readNeed(text: string): { of: string | undefined; edge: Dependency } {
  const grammar = /^(?:(\w+): )?(\w+)(?:\[(\w+)\])?(?: ([\d|]+|none))?(?: on (x86_64|aarch64))?$/;
  const [, of, name, extra, versions, only] = grammar.exec(text) ?? [];
  if (name === undefined) throw new Error(`Cannot read the need: ${text}`);
  const edge = {
    ...{ name, extras: extra === undefined ? [] : [extra] },
    ...(versions !== undefined && { versions: versions === 'none' ? [] : versions.split('|') }),
    ...(only !== undefined && { only: only as NonNullable<Dependency['only']> }),
  };
  return { of, edge };
}

/** What is solved where these are asked for, each written as in a link. */
export function solveMade(releases: MadeGraph, ...texts: string[]) {
  const graph = madeGraph(releases);
  const roots = texts.map((text) => parseRequirement(text)).filter((each) => each !== null);
  return { graph, solution: solve(roots, graph) };
}

/** `name[extras] version on machine`, or what they quarrel about. */
export function answer(releases: MadeGraph, ...texts: string[]): string[] {
  const { graph, solution } = solveMade(releases, ...texts);
  if (!solution.ok) return solution.conflicts.map((conflict) => printConflict(conflict, graph));
  return solution.packages.map(({ package: { name, version }, extras, only }) =>
    [`${name}${extras.length > 0 ? `[${extras}]` : ''} ${version}`, ...(only ? [only] : [])].join(' on '),
  );
}

function printConflict({ name, demands }: Conflict, { packages }: Graph): string {
  const releases = packages.filter((each) => each.name === name);
  const sides = demands.map(({ by, depth, suits }) => {
    const versions = releases.filter((_, i) => suits & (1 << i)).map(({ version }) => version);
    return `${by ? print(by) : 'a root'} (${depth}) wants ${versions.join('|') || 'none'}`;
  });
  return [`no ${name}`, ...sides].join(', ');
}

export function print({ name, version }: Package): string {
  return `${name} ${version}`;
}
