/** Patterns of .dockerignore and of --exclude, as https://github.com/moby/patternmatcher reads them. */
export type Patterns = {
  /** Is a path (without a slash at its start), or a directory above it, matched in the end? */
  matches: (path: string) => boolean;
};

export function compilePatterns(lines: readonly string[]): Patterns {
  const patterns = lines.map(compile);
  const verdict = (path: string): boolean => {
    const parents = path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
    let matched = false;
    for (const { isException, regex } of patterns)
      if (isException === matched && parents.some((parent) => regex.test(parent))) matched = !isException;
    return matched;
  };
  return { matches: verdict };
}

/** Lines of a .dockerignore file: without comments and empty ones, cleaned. */
export function readIgnoreFile(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(cleanLine);
}

function cleanLine(line: string): string {
  const isException = line.startsWith('!');
  const pattern = isException ? line.slice(1).trim() : line;
  const clean = pattern === '' ? '' : cleanPath(pattern);
  return `${isException ? '!' : ''}${clean.length > 1 && clean.startsWith('/') ? clean.slice(1) : clean}`;
}

/** Go's filepath.Clean. */
export function cleanPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part === '..' && path.startsWith('/')) continue;
    else if (part !== '' && part !== '.') parts.push(part);
  }
  const clean = parts.join('/');
  if (path.startsWith('/')) return `/${clean}`;
  return clean === '' ? '.' : clean;
}

function compile(line: string): { isException: boolean; regex: RegExp } {
  const isException = line.startsWith('!');
  const pattern = cleanPath((isException ? line.slice(1) : line).trim());
  return { isException, regex: new RegExp(`^${toRegex(pattern)}$`, 's') };
}

/** "**" is any number of directories, "*" and "?" stay within one name. */
function toRegex(pattern: string): string {
  let regex = '';
  for (let index = 0; index < pattern.length; index += 1) {
    const char = pattern.charAt(index);
    if (char === '*' && pattern[index + 1] === '*') {
      index += 1;
      if (pattern[index + 1] === '/') index += 1;
      regex += index + 1 >= pattern.length ? '.*' : '(.*/)?';
    } else if (char === '*') regex += '[^/]*';
    else if (char === '?') regex += '[^/]';
    else if (char === '[') {
      const end = pattern.indexOf(']', index + 1);
      if (end === -1) regex += '\\[';
      else {
        regex += characterClass(pattern.slice(index + 1, end));
        index = end;
      }
    } else if (char === '\\' && index + 1 < pattern.length) {
      index += 1;
      regex += literal(pattern.charAt(index));
    } else regex += literal(char);
  }
  return regex;
}

function characterClass(inner: string): string {
  const isNegated = inner.startsWith('^');
  const body = (isNegated ? inner.slice(1) : inner).replaceAll('[', '\\[');
  return `[${isNegated ? '^' : ''}${body}]`;
}

function literal(char: string): string {
  return /[.$^()|+{}\\[\]*?/]/.test(char) ? `\\${char}` : char;
}

/** Go's path.Match: a wildcard stays within one name. */
export function matchSegments(pattern: string, path: string): boolean {
  return new RegExp(`^${toRegex(pattern.replaceAll('**', '*'))}$`, 's').test(path);
}
