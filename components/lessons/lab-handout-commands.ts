import type { TerminalLine } from '@/lib/lessons/containers/play';

/** What was typed, without what it printed. */
export function commandsIn(lines: readonly TerminalLine[]): string {
  return lines
    .filter(({ isCommand }) => isCommand)
    .map(({ text }) => text)
    .join('\n');
}
