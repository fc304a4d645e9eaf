/**
 * Quoting for the languages that a Dockerfile holds: one function for each. None of them has a way to write a line
 * break or NUL inside a word of one line; a text that holds one should have been refused long before.
 */

/** A word of a POSIX shell. */
export function quoteShell(word: string): string {
  const line = oneLine(word);
  return /^[\w@%+=:,./-]+$/.test(line) ? line : `'${line.replaceAll("'", `'\\''`)}'`;
}

/** Words of one shell command. */
export function shellCommand(...words: readonly string[]): string {
  return words.map(quoteShell).join(' ');
}

/** A value of ENV or ARG. `$NAME` in it is left for the builder to expand. */
export function quoteEnv(value: string): string {
  const line = oneLine(value);
  if (/^[\w@%+=:,./$-]+$/.test(line)) return line;
  return `"${line.replace(/["\\]/g, (character) => `\\${character}`)}"`;
}

function oneLine(text: string): string {
  if (/[\0\r\n]/.test(text)) throw new RangeError(`no word of one line: ${JSON.stringify(text)}`);
  return text;
}
