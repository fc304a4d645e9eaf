import { expect, test } from 'vitest';
import { asksForHtml, chooseEncoding, encodings, matchesEtag } from './negotiate';

test.each([
  { header: undefined, expected: 'identity' },
  { header: '', expected: 'identity' },
  { header: 'gzip, deflate, br, zstd', expected: 'br' },
  { header: 'gzip, deflate', expected: 'gzip' },
  { header: 'br;q=0.5, gzip;q=0.8', expected: 'gzip' },
  { header: 'br;q=0, gzip', expected: 'gzip' },
  { header: 'BR', expected: 'br' },
  { header: '*', expected: 'br' },
  { header: '*;q=0.1, identity', expected: 'identity' },
  { header: 'identity;q=0.5, gzip;q=0.4', expected: 'identity' },
  { header: 'gzip;q=0.4', expected: 'gzip' },
  { header: '*;q=0', expected: 'identity' },
  { header: 'identity;q=0', expected: 'identity' },
  { header: 'gzip;q=nonsense', expected: 'gzip' },
  { header: ';;,,;q=1', expected: 'identity' },
])('Accept-Encoding $header gets $expected', ({ header, expected }) => {
  expect(chooseEncoding(header, encodings)).toBe(expected);
});

test('only what there is can be chosen', () => {
  expect(chooseEncoding('br, gzip', ['gzip', 'identity'])).toBe('gzip');
  expect(chooseEncoding('br, gzip', ['identity'])).toBe('identity');
});

test.each([
  { header: undefined, expected: false },
  { header: '"a"', expected: true },
  { header: 'W/"a"', expected: true },
  { header: '"b", "a"', expected: true },
  { header: '*', expected: true },
  { header: '"b"', expected: false },
  { header: 'a', expected: false },
])('If-None-Match $header matches: $expected', ({ header, expected }) => {
  expect(matchesEtag(header, '"a"')).toBe(expected);
});

test.each([
  { header: 'text/html,application/xhtml+xml,*/*;q=0.8', expected: true },
  { header: '*/*', expected: false },
  { header: undefined, expected: false },
])('Accept $header asks for a page: $expected', ({ header, expected }) => {
  expect(asksForHtml(header)).toBe(expected);
});
