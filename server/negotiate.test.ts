import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asksForHtml, chooseEncoding, encodings } from './negotiate';

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
  { header: '*;q=0.5, br;q=0', expected: 'gzip' },
  // A weight that cannot be read is no wish.
  { header: 'gzip;q=nonsense', expected: 'identity' },
  { header: ';;,,;q=1', expected: 'identity' },
])('Accept-Encoding $header gets $expected', ({ header, expected }) => {
  expect(chooseEncoding(header, encodings)).toBe(expected);
});

test('only what there is can be chosen', () => {
  expect(chooseEncoding('br, gzip', ['gzip', 'identity'])).toBe('gzip');
  expect(chooseEncoding('br, gzip', ['identity'])).toBe('identity');
});

test('no header makes the choice throw, and only what there is comes out', () => {
  const piece = fc.constantFrom(
    'br',
    'gzip',
    'identity',
    '*',
    ';q=',
    '0',
    '0.5',
    ',',
    ' ',
    '"',
    '\\',
    '=',
    '/',
  );
  const header = fc.oneof(
    fc.string(),
    fc.array(piece).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(header, (text) => {
      expect(['gzip', 'identity']).toContain(chooseEncoding(text, ['gzip', 'identity']));
      expect(typeof asksForHtml(text)).toBe('boolean');
    }),
  );
});

test.each([
  { header: 'text/html,application/xhtml+xml,*/*;q=0.8', expected: true },
  { header: 'TEXT/HTML;charset=utf-8', expected: true },
  { header: 'text/html;q=0, */*', expected: false },
  { header: '*/*', expected: false },
  { header: undefined, expected: false },
])('Accept $header asks for a page: $expected', ({ header, expected }) => {
  expect(asksForHtml(header)).toBe(expected);
});
