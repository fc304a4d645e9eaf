import type { Catalogue } from '@/lib/catalogue/catalogue';
import { type ClashWay, clashParties, waysOutOfClash } from '@/lib/checks/clash-sides';
import { listWords } from '@/lib/format/list-words';
import { releasesOf } from '@/lib/lock/compiled-graph';
import type { Lock } from '@/lib/lock/lock';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';

/** Who cannot go together, drawn as two ranges over the versions of the package that they quarrel about. */
export type ClashPanel = {
  title: string;
  why: string;
  package: string;
  /** Versions of that package in the catalogue, oldest first. */
  axis: readonly string[];
  sides: readonly { label: string; range: string; suits: readonly boolean[] }[];
  ways: readonly ClashWay[];
};

export function describeClash(recipe: Recipe, catalogue: Catalogue, lock: Lock): ClashPanel | null {
  const { clash } = lock;
  if (clash === null) return null;
  const parties = clashParties(clash);
  const graph = catalogue.graphs[pythonMinor(recipe.python)];
  const axis = graph
    ? releasesOf(graph, clash.package)
        .map(({ version }) => version)
        .reverse()
    : [];
  return {
    title: `${listWords([...new Set(parties.flatMap(({ roots }) => roots))])} cannot go together`,
    why: `Both sides need ${clash.package}, and no version of it in the catalogue suits both.`,
    package: clash.package,
    axis,
    sides: parties.map(({ by, version, versions }) => ({
      label: `${by} ${version}`.trim(),
      range: describeRange(versions, axis),
      suits: axis.map((each) => versions.includes(each)),
    })),
    ways: waysOutOfClash(clash, recipe, catalogue, lock),
  };
}

/** "1.0.4 or older", "1.1.1 or newer", "1.0.4", "none of them". */
function describeRange(versions: readonly string[], axis: readonly string[]): string {
  const places = versions.map((version) => axis.indexOf(version)).sort((a, b) => a - b);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return 'none of them';
  if (first === last) return axis[first] ?? '';
  if (first === 0) return `${axis[last]} or older`;
  if (last === axis.length - 1) return `${axis[first]} or newer`;
  return `${axis[first]} to ${axis[last]}`;
}
