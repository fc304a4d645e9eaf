/** Lines of a file that a reader edits; the file ends with a line break. */
export function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}

export function textOfLines(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

/** Line breaks that were pasted make lines. */
export function setLine(text: string, index: number, line: string): string {
  return textOfLines(linesOf(text).with(index, line));
}

export function insertLine(text: string, index: number): string {
  return textOfLines(linesOf(text).toSpliced(index, 0, ''));
}

/** The last line that is left stays, empty. */
export function removeLine(text: string, index: number): string {
  const lines = linesOf(text).toSpliced(index, 1);
  return textOfLines(lines.length === 0 ? [''] : lines);
}

/** The same text where the line would leave the file. */
export function moveLine(text: string, from: number, to: number): string {
  const lines = linesOf(text);
  const [line] = lines.slice(from, from + 1);
  if (line === undefined || to < 0 || to >= lines.length) return text;
  return textOfLines(lines.toSpliced(from, 1).toSpliced(to, 0, line));
}
