import type { CodeLine } from './code-lines';

/** Columns by which the further rows of a line that wraps stand in behind its first. */
export const hangingIndent = 4;

/** Columns of white space that a line starts with. */
export function indentOf({ keyword, rest }: Pick<CodeLine, 'keyword' | 'rest'>): number {
  return Math.max(0, `${keyword}${rest}`.search(/\S/));
}
