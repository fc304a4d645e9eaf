import { expect, test } from 'vitest';
import type { Problem, Severity } from '@/lib/recipe/problem';
import { chooseWarnings, printWarningsHeader } from './warnings';

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

test('what stops the build is told first, then what the link got wrong, and its notes last', () => {
  const told = chooseWarnings(
    [problem('spelling', 'is read.', 'note'), problem('app', 'is unknown.')],
    [
      problem('python', 'is old.'),
      problem('wheel', 'is missing.', 'error'),
      problem('arm', 'is slow.', 'note'),
    ],
  );
  expect(told.map(({ subject }) => subject)).toEqual(['wheel', 'app', 'python', 'spelling']);
});

test('what is said of many is said of one before other things, and of the others after them', () => {
  const told = chooseWarnings(
    [...'abca'].map((name) => problem(name, 'is left out.')),
    [problem('python', 'is old.')],
  );
  expect(told.map(({ subject }) => subject)).toEqual(['a', 'python', 'b', 'c']);
});

function problem(subject: string, message: string, severity: Severity = 'warning'): Problem {
  return { kind: 'unknown-value', severity, subject, message, fixes: [] };
}
