import type { Instruction } from './instruction';
import type { CacheInput } from './plan';
import { printInstruction } from './print-instruction';

/** What earlier instructions of a stage left behind for later ones. */
type State = { variables: Map<string, string>; user: string; directory: string };

/**
 * Walks one stage from FROM on and says for each instruction what BuildKit compares, beside the step below.
 * Config instructions make no step of the build graph: they have an empty key and act through the state.
 */
export function cacheKeyWalker(): (instruction: Instruction) => readonly CacheInput[] {
  const state: State = { variables: new Map(), user: '0', directory: '/' };
  return (instruction) => {
    const key = keyOf(instruction, state);
    follow(instruction, state);
    return key;
  };
}

function keyOf(instruction: Instruction, state: State): CacheInput[] {
  switch (instruction.keyword) {
    case 'FROM':
      return [{ kind: 'image', reference: instruction.image }];
    case 'RUN':
      return [
        // Names of files that a mount reads are not compared, their contents are.
        { kind: 'instruction', text: instruction.commands.join(' && ') },
        { kind: 'environment', variables: [...state.variables] },
        { kind: 'user', user: state.user },
        { kind: 'directory', path: state.directory },
        ...instruction.mounts.flatMap(mountInputs),
      ];
    case 'COPY':
      return [
        { kind: 'instruction', text: printInstruction(instruction).join('\n') },
        { kind: 'directory', path: state.directory },
        instruction.from === null
          ? { kind: 'files', paths: instruction.sources }
          : { kind: 'stage', stage: instruction.from, paths: instruction.sources },
      ];
    case 'WORKDIR':
      return [
        { kind: 'instruction', text: instruction.path },
        { kind: 'user', user: state.user },
      ];
    default:
      return [];
  }
}

function mountInputs(mount: Extract<Instruction, { keyword: 'RUN' }>['mounts'][number]): CacheInput[] {
  const target: CacheInput = { kind: 'instruction', text: `mount ${mount.type} ${mount.target}` };
  // What a cache mount holds is never compared: only where it is mounted.
  if (mount.type === 'cache') return [target];
  if (mount.from === null) return [target, { kind: 'files', paths: [mount.source] }];
  return [target, { kind: 'image', reference: mount.from }];
}

function follow(instruction: Instruction, state: State): void {
  if (instruction.keyword === 'ENV')
    for (const [name, value] of instruction.variables) {
      // BuildKit orders the list by last assignment.
      state.variables.delete(name);
      state.variables.set(name, value);
    }
  if (instruction.keyword === 'USER') state.user = instruction.user;
  if (instruction.keyword === 'WORKDIR') state.directory = instruction.path;
}
