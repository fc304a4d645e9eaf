/** Patterns of .dockerignore and of --exclude, as https://github.com/moby/patternmatcher reads them. */
export type Patterns = {
  /** Is a path (without a slash at its start), or a directory above it, matched in the end? */
  matches: (path: string) => boolean;
};

export function compilePatterns(lines: readonly string[]): Patterns {
  const patterns = lines.map(compile);
  const matches = (path: string): boolean => {
    const parents = path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
    let matched = false;
    for (const { isException, test } of patterns)
      if (isException === matched && parents.some(test)) matched = !isException;
    return matched;
  };
  return { matches };
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

type Pattern = { isException: boolean; test: (path: string) => boolean };

/**
 * A pattern without wildcards is compared as text. One that only starts with "**" is the end of a path, one that only
 * ends with it the start of one; so "**b" matches "a.b" too.
 */
function compile(line: string): Pattern {
  const isException = line.startsWith('!');
  const pattern = cleanPath((isException ? line.slice(1) : line).trim());
  const { regex, kind } = translate(pattern);
  return { isException, test: testOf(kind, pattern, regex) };
}

type Kind = 'text' | 'start' | 'end' | 'wildcards';

function testOf(kind: Kind, pattern: string, regex: string): Pattern['test'] {
  switch (kind) {
    case 'text':
      return (path) => path === pattern;
    case 'start':
      return (path) => path.startsWith(pattern.slice(0, -2));
    case 'end': {
      const end = pattern.slice(2);
      return (path) => path.endsWith(end) || (end.startsWith('/') && path === end.slice(1));
    }
    case 'wildcards': {
      const compiled = new RegExp(`^${regex}$`);
      return (path) => compiled.test(path);
    }
  }
}

/** "**" is any number of directories, "*" and "?" stay within one name. */
function translate(pattern: string): { regex: string; kind: Kind } {
  let regex = '';
  let kind: Kind = 'text';
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern.charAt(at);
    if (char === '*' && pattern[at + 1] === '*') {
      const isFirst = at === 0;
      at += pattern[at + 2] === '/' ? 2 : 1;
      const isLast = at === pattern.length - 1;
      if (isLast && kind === 'text') kind = 'start';
      else kind = 'wildcards';
      regex += isLast ? '.*' : '(.*/)?';
      if (isFirst) kind = 'end';
    } else if (char === '*' || char === '?') {
      regex += char === '*' ? '[^/]*' : '[^/]';
      kind = 'wildcards';
    } else if (char === '\\' && at + 1 < pattern.length) {
      at += 1;
      regex += literal(pattern.charAt(at));
      kind = 'wildcards';
    } else if (char === '[') {
      const end = classEnd(pattern, at);
      regex += end === -1 ? '(?!)' : pattern.slice(at, end + 1);
      at = end === -1 ? pattern.length : end;
      kind = 'wildcards';
    } else regex += literal(char);
  }
  return { regex, kind };
}

/** Where a class of characters ends; -1: nowhere, and BuildKit refuses the pattern. */
function classEnd(pattern: string, start: number): number {
  for (let at = start + 1; at < pattern.length; at += 1) {
    if (pattern[at] === '\\') at += 1;
    else if (pattern[at] === ']' && at > start + 1 && pattern.slice(start + 1, at) !== '^') return at;
  }
  return -1;
}

function literal(char: string): string {
  return /[.$^()|+{}\\[\]*?/]/.test(char) ? `\\${char}` : char;
}

/** Go's path.Match, by which COPY chooses: a wildcard stays within one name. */
export function matchSegments(pattern: string, path: string): boolean {
  return new RegExp(`^${translate(pattern.replaceAll('**', '*')).regex}$`).test(path);
}
