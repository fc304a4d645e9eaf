import { act } from '@/lib/container/act';
import type { ContainerAction } from '@/lib/container/container-action';
import { type ContainerHost, findContainer } from '@/lib/container/container-host';

/** What a reader may do with one press, as a link writes it: "commit.a", one after the other with "_" between. */
export const moveKinds = ['run', 'notes', 'write', 'stop', 'start', 'rm', 'commit'] as const;
export type MoveKind = (typeof moveKinds)[number];
/** `container` is empty for "run" and "notes", which take the next free name. */
export type Move = { kind: MoveKind; container: string };

const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
export const notesImage = 'notes';
export const notePath = '/note.txt';
const mostMoves = 40;

export function printMoves(moves: readonly Move[]): string {
  return moves.map(({ kind, container }) => (container === '' ? kind : `${kind}.${container}`)).join('_');
}

/** Null: not written by `printMoves`. */
export function readMoves(text: string): Move[] | null {
  if (text === '') return [];
  const parts = text.split('_');
  if (parts.length > mostMoves) return null;
  const moves = parts.map(readMove);
  return moves.includes(null) ? null : moves.flatMap((move) => move ?? []);
}

function readMove(text: string): Move | null {
  const [word = '', container = '', ...rest] = text.split('.');
  const kind = moveKinds.find((each) => each === word);
  const isNamed = kind !== 'run' && kind !== 'notes';
  const isName = names.some((name) => name === container);
  if (kind === undefined || rest.length > 0 || isName !== isNamed) return null;
  return { kind, container };
}

/** The command of a move; null where there is no name left. */
export function actionOf(
  { kind, container }: Move,
  host: ContainerHost,
  image: string,
): ContainerAction | null {
  switch (kind) {
    case 'run':
      return runNext(host, image);
    case 'notes':
      return runNext(host, notesImage);
    case 'write':
      return { kind: 'write', container, path: notePath, content: 'hi', append: false };
    case 'rm':
      return { kind: 'remove', container, force: true };
    case 'commit':
      return { kind: 'commit', container, image: notesImage };
    default:
      return { kind, container };
  }
}

function runNext(host: ContainerHost, image: string): ContainerAction | null {
  const container = names.find((name) => findContainer(host, name) === undefined);
  if (container === undefined) return null;
  return { kind: 'run', container, image, command: ['sleep', '600'], detached: true, removeAfter: false };
}

export function actionsOf(moves: readonly Move[], host: ContainerHost, image: string): ContainerAction[] {
  const actions: ContainerAction[] = [];
  for (const move of moves) {
    const action = actionOf(move, host, image);
    if (action === null) continue;
    actions.push(action);
    host = act(host, action).host;
  }
  return actions;
}
