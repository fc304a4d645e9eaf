import { expect, test } from 'vitest';
import type { Problem } from '@/lib/recipe/problem';
import { printWarningsHeader } from './warnings';

test('a header is a JSON list of sentences in printable ASCII', () => {
  const header = printWarningsHeader([problem('“é”\r\nSet-Cookie: a=b\u2028😀', 'is not an app type.')]);
  expect(header).toMatch(/^[\x20-\x7e]*$/);
  expect(JSON.parse(header)).toEqual(['“é”\r\nSet-Cookie: a=b\u2028😀 is not an app type.']);
});

test('a header stays under 1 kB and says how many warnings it left out', () => {
  const header = printWarningsHeader(
    Array.from({ length: 100 }, (_, index) => problem(`library-${index}`, 'is unknown.')),
  );
  expect(header.length).toBeLessThan(1024);
  expect(JSON.parse(header).at(-1)).toMatch(/^and \d\d more$/);
});

test('a single warning of any length fits', () => {
  expect(printWarningsHeader([problem('😀'.repeat(500), 'x')])).toBe('["and 1 more"]');
});

function problem(subject: string, message: string): Problem {
  return { kind: 'unknown-value', severity: 'warning', subject, message, fixes: [] };
}
