import type { Instruction } from './instruction';

/** Paths of the build context that an instruction reads; "." is all of it. */
export function contextPathsOf(instruction: Instruction): readonly string[] {
  if (instruction.keyword === 'COPY') return instruction.from === null ? instruction.sources : [];
  if (instruction.keyword !== 'RUN') return [];
  return instruction.mounts.flatMap((mount) =>
    mount.type === 'bind' && mount.from === null ? [mount.source] : [],
  );
}
