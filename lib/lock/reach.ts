import {
  all,
  type CompiledGraph,
  type Edge,
  type Needs,
  type Node,
  needsOf,
  needsOfExtra,
  notPlain,
} from './compiled-graph';

/** Which releases are taken, and which are done without. */
export type Choice = {
  graph: CompiledGraph;
  /** The place of the release taken, by index of the node. */
  chosen: (number | undefined)[];
  /** Bits of the releases that are done without, by index of the node. */
  struck: (number | undefined)[];
};

type Machine = 'x86_64' | 'aarch64' | null;

export type Reached = {
  node: Node;
  extras: readonly string[];
  only: Machine;
  /** Where each of the extras is needed, in their order: a package for all machines can have an extra for one. */
  onlyOfExtras: readonly Machine[];
  depth: number;
  /** Bits of the releases that suit all who were seen to need it. */
  suits: number;
};

/**
 * Everything that the chosen releases lead to, nearest to the roots first. Plain edges to nodes that are `skipped` (1
 * at the index) are not followed.
 */
export function reach(roots: readonly Edge[], choice: Choice, skipped?: Uint8Array): readonly Reached[] {
  const { size } = choice.graph;
  const walk: Walk = {
    byIndex: new Array<Reached | undefined>(size),
    everywhere: skipped ? Uint8Array.from(skipped) : new Uint8Array(size),
    reached: [],
    open: [],
  };
  for (const edge of roots) if (!isSkipped(edge, skipped)) follow(edge, 0, walk);
  // The queue grows while it is read.
  for (const one of walk.open) {
    const place = takePlace(one.node, choice);
    if (place === undefined) continue;
    followAll(needsOf(one.node, place, choice.graph), one.only, one.depth, walk);
    for (const [i, extra] of one.extras.entries())
      followAll(
        needsOfExtra(one.node, place, extra, choice.graph),
        one.onlyOfExtras[i] ?? null,
        one.depth,
        walk,
      );
  }
  return walk.reached;
}

function isSkipped({ node, suits }: Edge, skipped: Uint8Array | undefined): boolean {
  return suits === all && skipped?.[node.index] === 1;
}

type Walk = {
  byIndex: (Reached | undefined)[];
  /** 1 where a node was reached for every machine or is skipped, by index: a plain edge to it brings nothing new. */
  everywhere: Uint8Array;
  reached: Reached[];
  open: Reached[];
};

/** Needed only where the package is. Nine of ten edges are plain and lead to what is there: they cost one look. */
function followAll({ edges, plain }: Needs, only: Machine, depthOfParent: number, walk: Walk): void {
  const depth = depthOfParent + 1;
  for (let i = 0; i < edges.length; i += 1) {
    const index = plain[i] ?? notPlain;
    if (index !== notPlain && walk.everywhere[index] === 1) continue;
    const edge = edges[i];
    if (!edge) continue;
    if (only === null || edge.only === only) follow(edge, depth, walk);
    else if (edge.only === null) follow({ ...edge, only }, depth, walk);
  }
}

function follow(edge: Edge, depth: number, { byIndex, everywhere, reached, open }: Walk): void {
  const { index } = edge.node;
  const before = byIndex[index];
  if (before === undefined) {
    const { node, extras, only, suits } = edge;
    const now = { node, extras, only, onlyOfExtras: extras.map(() => only), depth, suits };
    byIndex[index] = now;
    if (only === null) everywhere[index] = 1;
    reached.push(now);
    open.push(now);
    return;
  }
  before.suits &= edge.suits;
  if (widen(before, edge)) open.push(before);
  if (before.only === null) everywhere[index] = 1;
}

/** Takes in the extras and the machine of one more edge; false where nothing is new. */
function widen(now: Reached, { extras, only }: Edge): boolean {
  const isWider = now.only !== null && now.only !== only;
  if (isWider) now.only = null;
  if (extras.length === 0 || extras.every((extra) => hasExtra(now, extra, only))) return isWider;
  const machines = new Map(now.extras.map((extra, i) => [extra, now.onlyOfExtras[i] ?? null]));
  for (const extra of extras)
    machines.set(extra, !machines.has(extra) || machines.get(extra) === only ? only : null);
  now.extras = [...machines.keys()].sort();
  now.onlyOfExtras = now.extras.map((extra) => machines.get(extra) ?? null);
  return true;
}

function hasExtra({ extras, onlyOfExtras }: Reached, extra: string, only: Machine): boolean {
  const at = extras.indexOf(extra);
  return at !== -1 && (onlyOfExtras[at] === null || onlyOfExtras[at] === only);
}

function takePlace(node: Node, { chosen, struck }: Choice): number | undefined {
  const place = chosen[node.index] ?? newestOf(node, all, struck);
  if (place !== undefined) chosen[node.index] = place;
  return place;
}

export function newestOf(node: Node, suits: number, struck: Choice['struck']): number | undefined {
  const bits = suits & ~(struck[node.index] ?? 0) & (2 ** node.releases.length - 1);
  return bits === 0 ? undefined : 31 - Math.clz32(bits & -bits);
}
