/** Quoting for the languages that a Dockerfile holds: one function for each. */

/** A word of a POSIX shell. */
export function quoteShell(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** Words of one shell command. */
export function shellCommand(...words: readonly string[]): string {
  return words.map(quoteShell).join(' ');
}

/** A value of ENV. `$NAME` in it is left for the builder to expand. */
export function quoteEnv(value: string): string {
  if (/^[\w@%+=:,./$-]+$/.test(value)) return value;
  return `"${value.replace(/["\\]/g, (character) => `\\${character}`)}"`;
}
