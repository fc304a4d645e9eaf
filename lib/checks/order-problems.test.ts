import { expect, test } from 'vitest';
import type { Problem, Severity } from '@/lib/recipe/problem';
import { orderProblems } from './order-problems';

function problem(subject: string, severity: Severity): Problem {
  return { kind: 'unknown-value', severity, subject, message: 'is odd.', fixes: [] };
}

test('errors come first, then the link, then the rest', () => {
  const listed = orderProblems(
    [problem('link', 'warning')],
    [problem('note', 'note'), problem('error', 'error')],
  );
  expect(listed.map(({ subject }) => subject)).toEqual(['error', 'link', 'note']);
  expect(listed.map(({ isFromLink }) => isFromLink)).toEqual([false, true, false]);
});

test('the same complaint twice is listed once', () => {
  const listed = orderProblems([problem('a', 'note'), problem('a', 'note'), problem('b', 'note')], []);
  expect(listed.map(({ subject }) => subject)).toEqual(['a', 'b']);
});
