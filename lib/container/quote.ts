/** A word as a shell reads it, in single quotes where it needs any. */
export function quoteWord(word: string): string {
  return isPlain(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A word of a script that itself stands in single quotes: in double quotes where these change nothing. */
export function quoteWithin(word: string): string {
  return isPlain(word) || /["$`\\!]/.test(word) ? quoteWord(word) : `"${word}"`;
}

function isPlain(word: string): boolean {
  return /^[\w@%+=:,./-]+$/.test(word);
}
