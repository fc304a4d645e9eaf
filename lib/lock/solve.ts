import type { Graph, Package } from '@/lib/catalogue/catalogue';
import type { Requirement } from '@/lib/recipe/requirement';
import {
  all,
  type CompiledGraph,
  compileGraph,
  type Edge,
  edgesOf,
  edgesOfExtra,
  type Node,
  suiting,
} from './compiled-graph';
import type { LockedPackage } from './lock';

/** Several packages ask for versions of one package that no release of the graph fulfils together. */
export type Conflict = { name: string; demands: readonly Demand[] };

/** Who asks for which releases (bits), and how far from the roots it stands. Without `by`, a root asks itself. */
export type Demand = { by?: Package; depth: number; suits: number };

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
  const state: State = {
    graph: compileGraph(graph),
    chosen: [],
    struck: [],
    quarrels: new Map(),
    renewed: [],
  };
  const edges = rootEdges(roots, state.graph);
  for (;;) {
    const { reached, impossible } = settle(edges, state);
    if (impossible.length === 0)
      return { ok: true, packages: toPackages(reached, state), held: toHeld(edges, reached, state) };
    const conflicts = toConflicts(edges, reached, impossible, state);
    const step = cheapestStep(conflicts, state);
    if (!step) return { ok: false, conflicts };
    strike(step, state);
  }
}

type State = {
  graph: CompiledGraph;
  /** The place of the release taken, by index of the node. */
  chosen: (number | undefined)[];
  /** Bits of the releases that are done without, by index of the node. */
  struck: number[];
  /** For each release that was struck: about what it quarrelled, and with whom. */
  quarrels: Map<Package, { over: Node; against: readonly Package[] }>;
  /** How often a node became newer again, by index. */
  renewed: number[];
};

type Reached = {
  node: Node;
  extras: readonly string[];
  only: 'x86_64' | 'aarch64' | null;
  depth: number;
  /** Bits of the releases that suit all who were seen to need it. */
  suits: number;
};

function rootEdges(roots: readonly Requirement[], graph: CompiledGraph): Edge[] {
  return roots.flatMap(({ name, extras, version }) => {
    const node = graph.get(name);
    if (!node) return [];
    return [{ node, extras, only: null, suits: suiting(node, version === null ? undefined : [version]) }];
  });
}

/** Takes releases, sees what they ask for, and takes again, until nothing changes. */
function settle(roots: readonly Edge[], state: State) {
  // Real graphs settle in a few rounds.
  for (let round = 0; round < 100; round += 1) {
    const reached = reach(roots, state);
    const impossible: Node[] = [];
    let changed = false;
    for (const { node, suits } of reached) {
      const place = newestOf(node, suits, state.struck);
      if (place === undefined) impossible.push(node);
      else if (place !== state.chosen[node.index]) {
        if (goesRound(node, place, state)) strikePlace(node, place, state);
        else state.chosen[node.index] = place;
        changed = true;
      }
    }
    if (!changed) return { reached, impossible };
  }
  throw new Error('the versions of a graph do not settle');
}

/** A release whose own needs bring somebody who asks for an older one: it would come and go for ever. */
function goesRound({ index }: Node, place: number, { chosen, renewed }: State): boolean {
  if (place > (chosen[index] ?? 0)) return false;
  const times = (renewed[index] ?? 0) + 1;
  renewed[index] = times;
  return times > 3;
}

function strikePlace({ index }: Node, place: number, { struck }: State): void {
  struck[index] = (struck[index] ?? 0) | (1 << place);
}

/** Everything that the chosen releases lead to, nearest to the roots first. */
function reach(roots: readonly Edge[], state: State): readonly Reached[] {
  const byIndex: (Reached | undefined)[] = [];
  const reached: Reached[] = [];
  const open: Reached[] = [];
  const follow = (edge: Edge, depth: number) => {
    const before = byIndex[edge.node.index];
    if (before === undefined) {
      const { node, extras, only, suits } = edge;
      const now = { node, extras, only, depth, suits };
      byIndex[node.index] = now;
      reached.push(now);
      open.push(now);
      return;
    }
    before.suits &= edge.suits;
    if (widen(before, edge)) open.push(before);
  };
  for (const edge of roots) follow(edge, 0);
  // The queue grows while it is read.
  for (const one of open) for (const edge of needsOf(one, state)) follow(edge, one.depth + 1);
  return reached;
}

/** Takes in the extras and the machine of one more edge; false where nothing is new. */
function widen(now: Reached, { extras, only }: Edge): boolean {
  const isWider = now.only !== null && now.only !== only;
  if (isWider) now.only = null;
  if (extras.length === 0 || extras.every((extra) => now.extras.includes(extra))) return isWider;
  now.extras = [...new Set([...now.extras, ...extras])].sort();
  return true;
}

/** What its release needs, with its extras; needed only where the package is. */
function needsOf({ node, extras, only }: Reached, { graph, chosen, struck }: State): readonly Edge[] {
  const place = chosen[node.index] ?? newestOf(node, all, struck);
  if (place === undefined) return [];
  chosen[node.index] = place;
  const own = edgesOf(node, place, graph);
  const edges =
    extras.length === 0 ? own : own.concat(...extras.map((extra) => edgesOfExtra(node, place, extra, graph)));
  if (only === null) return edges;
  return edges.flatMap((edge) => {
    if (edge.only === only) return [edge];
    return edge.only === null ? [{ ...edge, only }] : [];
  });
}

function newestOf(node: Node, suits: number, struck: readonly number[]): number | undefined {
  const bits = suits & ~(struck[node.index] ?? 0) & (2 ** node.releases.length - 1);
  return bits === 0 ? undefined : 31 - Math.clz32(bits & -bits);
}

/** Who asks for what of these nodes, nearest to the roots first. */
function demandsOn(
  nodes: ReadonlySet<Node>,
  roots: readonly Edge[],
  reached: readonly Reached[],
  state: State,
) {
  const demands = new Map<Node, Demand[]>([...nodes].map((node) => [node, []]));
  for (const { node, suits } of roots) if (suits !== all) demands.get(node)?.push({ depth: 0, suits });
  for (const one of reached) {
    const by = one.node.releases[state.chosen[one.node.index] ?? -1];
    if (!by) continue;
    for (const { node, suits } of needsOf(one, state))
      if (suits !== all) demands.get(node)?.push({ by, depth: one.depth + 1, suits });
  }
  for (const list of demands.values()) list.sort((a, b) => a.depth - b.depth);
  return demands;
}

function toConflicts(
  roots: readonly Edge[],
  reached: readonly Reached[],
  impossible: readonly Node[],
  state: State,
): Conflict[] {
  const demands = demandsOn(new Set(impossible), roots, reached, state);
  return impossible.map((node) => ({ name: node.name, demands: demands.get(node) ?? [] }));
}

export type Step = { release: { name: string }; depth: number; loss: number };

/** What stands farther from the roots gives way first, as with uv; among equals, who loses the fewest days. */
export function bySacrifice(a: Step, b: Step): number {
  return b.depth - a.depth || a.loss - b.loss || compareNames(a.release.name, b.release.name);
}

function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** `over` is what the quarrel is about. */
type StrikeStep = Step & { release: Package; over: Node; against: readonly Demand[] };

/** The release to do without: an older one of it agrees with one it quarrelled with. */
function cheapestStep(conflicts: readonly Conflict[], { graph, struck }: State): StrikeStep | undefined {
  const steps = conflicts.flatMap(({ name, demands }) => {
    const node = graph.get(name);
    if (!node) return [];
    const agree = (a: number, b: number) => newestOf(node, a & b, struck) !== undefined;
    return demands.flatMap(({ by, depth, suits }): StrikeStep[] => {
      const own = by && graph.get(by.name);
      if (!own) return [];
      const against = demands.filter((other) => other.by?.name !== by.name && !agree(suits, other.suits));
      const older = own.releases.find((_, place) => {
        if (place <= own.releases.indexOf(by) || ((struck[own.index] ?? 0) & (1 << place)) !== 0)
          return false;
        const asks = asksOf(own, place, node, graph);
        if (asks === all) return true;
        return against.length > 0 ? against.some((other) => agree(asks, other.suits)) : agree(asks, all);
      });
      return older ? [{ release: by, depth, loss: older.olderBy - by.olderBy, over: node, against }] : [];
    });
  });
  return steps.sort(bySacrifice)[0];
}

/** The releases of a node that suit a release with all its extras; `all` where it does not care. */
function asksOf(own: Node, place: number, node: Node, graph: CompiledGraph): number {
  const extras = Object.keys(own.releases[place]?.extras ?? {});
  const optional = extras.flatMap((extra) => edgesOfExtra(own, place, extra, graph));
  return [...edgesOf(own, place, graph), ...optional].reduce(
    (suits, edge) => (edge.node === node ? suits & edge.suits : suits),
    all,
  );
}

function strike({ release, over, against }: StrikeStep, state: State): void {
  const node = state.graph.get(release.name);
  if (!node) return;
  strikePlace(node, node.releases.indexOf(release), state);
  state.chosen[node.index] = undefined;
  state.quarrels.set(release, { over, against: against.flatMap(({ by }) => by ?? []) });
}

type Quarrels = Pick<State, 'quarrels'>;

/** With whom a release quarrelled; and, where what it asked for had been struck before, who was the cause of that. */
function causesOf(release: Package, { quarrels }: Quarrels, seen = new Set<Package>()): Package[] {
  const quarrel = quarrels.get(release);
  if (!quarrel || seen.has(release)) return [];
  seen.add(release);
  return [...quarrel.against, ...quarrel.over.releases.flatMap((each) => causesOf(each, { quarrels }, seen))];
}

function toPackages(reached: readonly Reached[], { chosen }: State): LockedPackage[] {
  return reached
    .flatMap(({ node, extras, only }) => {
      const release = node.releases[chosen[node.index] ?? -1];
      return release ? [{ package: release, extras, only }] : [];
    })
    .sort((a, b) => (a.package.name < b.package.name ? -1 : 1));
}

function toHeld(roots: readonly Edge[], reached: readonly Reached[], state: State): Held[] {
  const older = reached.filter(({ node }) => (state.chosen[node.index] ?? 0) > 0).map(({ node }) => node);
  if (older.length === 0) return [];
  const demands = demandsOn(new Set(older), roots, reached, state);
  return older.flatMap((node) => {
    const place = state.chosen[node.index] ?? 0;
    const [newest, release] = [node.releases[0], node.releases[place]];
    if (!newest || !release) return [];
    const asking = (demands.get(node) ?? []).flatMap(({ by, suits }) =>
      by && (suits & 1) === 0 ? [by] : [],
    );
    const quarrelled = node.releases.slice(0, place).flatMap((each) => causesOf(each, state));
    return [{ release, newest, by: [...new Set([...asking, ...quarrelled])] }];
  });
}
