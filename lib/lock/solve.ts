import type { Graph, Package } from '@/lib/catalogue/catalogue';
import type { Requirement } from '@/lib/recipe/requirement';
import { type CompiledGraph, compileGraph, type Edge, suiting } from './compiled-graph';
import { type Conflict, demandsOn } from './demands';
import type { LockedPackage } from './lock';
import type { Reached } from './reach';
import { cheapestSacrifice, type Sacrifice } from './sacrifice';
import { type State, settle, strikePlace } from './settle';
import { withoutChoice } from './without-choice';

export type { Conflict } from './demands';

export type Solution =
  | { ok: true; packages: readonly LockedPackage[]; held: readonly Held[] }
  | { ok: false; conflicts: readonly Conflict[] };

/** A package that is older than it could be, and who keeps it so. */
export type Held = { release: Package; newest: Package; by: readonly Package[] };

/**
 * Every package in the newest version that all who need it allow. Where no version suits two of them, one of the
 * two becomes older. uv answers the same; where it would rather go back years with a library, this keeps it new. It
 * does not search: with several quarrels that hang together it can miss an answer that there is.
 */
export function solve(roots: readonly Requirement[], graph: Graph): Solution {
  const state: State = { graph: compileGraph(graph), chosen: [], struck: [], renewed: [] };
  const quarrels: Quarrels = new Map();
  const edges = rootEdges(roots, state.graph);
  let settled = settle(edges, state);
  while (settled.impossible.length > 0) {
    const { reached, impossible } = settled;
    const demands = demandsOn(impossible, edges, reached, state);
    const conflicts = impossible.map((node) => ({ name: node.name, demands: demands.get(node) ?? [] }));
    const sacrifice = cheapestSacrifice(conflicts, state);
    if (!sacrifice) return { ok: false, conflicts };
    strike(sacrifice, state);
    quarrels.set(sacrifice.release, sacrifice);
    settled = settle(edges, state, withoutChoice(state.graph));
  }
  const { reached } = quarrels.size === 0 ? settled : settle(edges, state);
  return { ok: true, packages: toPackages(reached, state), held: toHeld(edges, reached, state, quarrels) };
}

/** For each release that was struck: about what it quarrelled, and with whom. */
type Quarrels = Map<Package, Pick<Sacrifice, 'over' | 'against'>>;

function rootEdges(roots: readonly Requirement[], graph: CompiledGraph): Edge[] {
  return roots.flatMap(({ name, extras, version }) => {
    const node = graph.get(name);
    if (!node) return [];
    return [{ node, extras, only: null, suits: suiting(node, version === null ? undefined : [version]) }];
  });
}

function strike({ release }: Sacrifice, state: State): void {
  const node = state.graph.get(release.name);
  if (!node) return;
  strikePlace(node, node.releases.indexOf(release), state);
  state.chosen[node.index] = undefined;
}

/** With whom a release quarrelled; and, where what it asked for had been struck before, who was the cause of that. */
function causesOf(release: Package, quarrels: Quarrels, seen = new Set<Package>()): Package[] {
  const quarrel = quarrels.get(release);
  if (!quarrel || seen.has(release)) return [];
  seen.add(release);
  return [
    ...quarrel.against.flatMap(({ by }) => by ?? []),
    ...quarrel.over.releases.flatMap((each) => causesOf(each, quarrels, seen)),
  ];
}

/** Sorted by name, as the nodes are counted. */
function toPackages(reached: readonly Reached[], { chosen }: State): LockedPackage[] {
  return [...reached]
    .sort((a, b) => a.node.index - b.node.index)
    .flatMap(({ node, extras, only }) => {
      const release = node.releases[chosen[node.index] ?? -1];
      return release ? [{ package: release, extras, only }] : [];
    });
}

function toHeld(
  roots: readonly Edge[],
  reached: readonly Reached[],
  state: State,
  quarrels: Quarrels,
): Held[] {
  const older = reached.filter(({ node }) => (state.chosen[node.index] ?? 0) > 0).map(({ node }) => node);
  if (older.length === 0) return [];
  const demands = demandsOn(older, roots, reached, state);
  return older.flatMap((node) => {
    const place = state.chosen[node.index] ?? 0;
    const [newest, release] = [node.releases[0], node.releases[place]];
    if (!newest || !release) return [];
    const asking = (demands.get(node) ?? []).flatMap(({ by, suits }) =>
      by && (suits & 1) === 0 ? [by] : [],
    );
    const quarrelled = node.releases.slice(0, place).flatMap((each) => causesOf(each, quarrels));
    return [{ release, newest, by: [...new Set([...asking, ...quarrelled])] }];
  });
}
