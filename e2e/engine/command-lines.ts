import { expect } from 'vitest';
import type { Composition } from '@/lib/composition';
import { run } from './docker';

/** A line as page and README give it, word for word. */
export function lineOf({ commands }: Composition, id: string): string {
  const command = commands.flatMap((group) => group.commands).find((each) => each.id === id);
  if (!command) throw new Error(`there is no command ${id}`);
  return command.line;
}

/** Runs a line as a terminal would, to its good end, and gives what it printed. */
export async function runLine(line: string, cwd: string): Promise<string> {
  const { status, stdout, stderr } = await run('sh', ['-c', line], { cwd });
  expect(status, `${line}\n${stderr}`).toBe(0);
  return stdout.trim();
}
