import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';

/**
 * The words that a POSIX shell makes of each line. `docker` and `id` print their own words, so that a line which asks
 * them for something is one line of words too; nothing else can be found, let alone run.
 */
export function shellWords(lines: readonly string[]): string[][] {
  const script = [
    'words() { printf \'%s\\0\' "$#" "$@"; }',
    'docker() { printf \'<%s>\' "$@"; }',
    'id() { printf \'<id %s>\' "$@"; }',
    'set -euf',
    ...lines.map((line) => `words ${line}`),
  ].join('\n');
  const printed = execFileSync('/bin/sh', [], {
    input: script,
    encoding: 'utf8',
    cwd: tmpdir(),
    env: { NODE_ENV: 'test', PATH: '' },
    maxBuffer: 256 * 1024 * 1024,
  });
  return readGroups(printed.split('\0').slice(0, -1));
}

/** A count, and then as many words. */
function readGroups(parts: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (let at = 0; at < parts.length; ) {
    const length = Number(parts[at]);
    groups.push(parts.slice(at + 1, at + 1 + length));
    at += 1 + length;
  }
  return groups;
}
