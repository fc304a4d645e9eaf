import { expect, test } from 'vitest';
import { compilePatterns, matchSegments, readIgnoreFile } from './ignore-patterns';

test.for<[string, string, boolean]>([
  ['*.md', 'a.md', true],
  ['*.md', 'd/a.md', false],
  ['**/*.md', 'd/e/a.md', true],
  ['**/*.md', 'a.md', true],
  ['d', 'd/e/a', true],
  ['d/', 'd/a', true],
  ['/d', 'd', true],
  ['d/**', 'd', false],
  ['d/**', 'd/a', true],
  ['./d', 'd', true],
  ['d/../e', 'e', true],
  ['?.py', 'a.py', true],
  ['?.py', 'ab.py', false],
  ['[a-c].py', 'b.py', true],
  ['[^a-c].py', 'b.py', false],
  ['a.py', 'aXpy', false],
  ['# a', '# a', false],
  ['  b  ', 'b', true],
  ['*\n!a', 'a', false],
  ['*\n!a', 'b', true],
  ['*\n!d/a', 'd/a', false],
  ['!a\n*', 'a', true],
  ['d\n!d/a\nd/a', 'd/a', true],
  ['a\\*', 'a*', true],
  ['a\\*', 'ab', false],
])('%j of %j', ([text, path, expected]) => {
  expect(compilePatterns(readIgnoreFile(text)).matches(path)).toBe(expected);
});

test('a wildcard of COPY stays within one name', () => {
  expect(matchSegments('/*.txt', '/a.txt')).toBe(true);
  expect(matchSegments('/*', '/d/a')).toBe(false);
  expect(matchSegments('/**', '/d/a')).toBe(false);
});
