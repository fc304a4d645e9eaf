import type { Instruction, Keyword } from './instruction';
import type { LayerKind } from './layer-kind';

/** What a step is for; decided from the instruction alone. */
export const roles = {
  base: 'base',
  argument: 'config',
  environment: 'config',
  system: 'run',
  account: 'run',
  directory: 'run',
  install: 'install',
  unlocked: 'install',
  carry: 'copy',
  code: 'copy',
  compile: 'run',
  user: 'config',
  port: 'config',
  health: 'config',
  command: 'config',
  other: 'run',
} as const satisfies Record<string, LayerKind>;

export type Role = keyof typeof roles;

const roleOfKeyword = {
  FROM: 'base',
  ARG: 'argument',
  ENV: 'environment',
  WORKDIR: 'directory',
  COPY: 'code',
  USER: 'user',
  EXPOSE: 'port',
  HEALTHCHECK: 'health',
  ENTRYPOINT: 'command',
  CMD: 'command',
  RUN: 'other',
} as const satisfies Record<Keyword, Role>;

/** The first pattern that one of the commands matches gives a RUN its role. */
const roleOfCommand: readonly (readonly [RegExp, Role])[] = [
  [/\bpip\b.*\binstall\b.* -c \S+ -r /, 'unlocked'],
  [/\bpip\b.*\binstall\b.* (?:-r|--requirement) /, 'install'],
  [/\b(?:apt-get install|apk add)\b/, 'system'],
  [/\b(?:useradd|adduser)\b/, 'account'],
  [/-m compileall\b/, 'compile'],
];

export function roleOf(instruction: Instruction): Role {
  if (instruction.keyword === 'COPY' && instruction.from !== null) return 'carry';
  if (instruction.keyword !== 'RUN') return roleOfKeyword[instruction.keyword];
  const { commands } = instruction;
  const found = roleOfCommand.find(([pattern]) => commands.some((command) => pattern.test(command)));
  return found?.[1] ?? 'other';
}
