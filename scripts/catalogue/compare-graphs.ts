import type { Graph } from '../../lib/catalogue/catalogue';

/** What became of the libraries between two graphs, one line each: new, newer, older, gone. */
export function compareGraphs(before: Graph, after: Graph, libraries: ReadonlySet<string>): string[] {
  const [old, now] = [before, after].map(newestVersions) as [Map<string, string>, Map<string, string>];
  return [...libraries].sort().flatMap((name) => {
    const [from, to] = [old.get(name), now.get(name)];
    if (from === to) return [];
    if (from === undefined) return [`${name}: new, ${to}`];
    return [to === undefined ? `${name}: gone, was ${from}` : `${name}: ${from} → ${to}`];
  });
}

/** The newest of each stands first, so it is put in last. */
function newestVersions({ packages }: Graph): Map<string, string> {
  return new Map([...packages].reverse().map(({ name, version }) => [name, version]));
}
