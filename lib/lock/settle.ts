import type { Edge, Node } from './compiled-graph';
import { type Choice, newestOf, type Reached, reach } from './reach';

/** A choice that is being made. */
export type State = Choice & {
  /** How often a node became newer again, by index. */
  renewed: (number | undefined)[];
};

export type Settled = { reached: readonly Reached[]; impossible: readonly Node[] };

/** Takes releases, sees what they ask for, and takes again, until nothing changes. */
export function settle(roots: readonly Edge[], state: State, skipped?: Uint8Array): Settled {
  // Real graphs settle in a few rounds.
  for (let round = 0; round < 100; round += 1) {
    const reached = reach(roots, state, skipped);
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

export function strikePlace({ index }: Node, place: number, { struck }: Choice): void {
  struck[index] = (struck[index] ?? 0) | (1 << place);
}
