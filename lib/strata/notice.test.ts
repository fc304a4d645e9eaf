import { expect, test } from 'vitest';
import { noticeHeight } from '@/lib/section/notice-place';
import { noticeText } from './notice';

test('a failure is worded from the problem, its first clause as the title', () => {
  const problem = {
    kind: 'no-wheel',
    severity: 'error',
    subject: 'duckdb',
    message: 'has no wheel for Alpine: its wheels need glibc.',
    fixes: [],
  } as const;
  const notice = { kind: 'failure', problem, others: ['lz4'] } as const;
  expect(noticeText(notice)).toEqual({
    title: 'duckdb has no wheel for Alpine',
    text: 'Its wheels need glibc. The same holds for lz4.',
  });
  expect(noticeHeight(notice, 300)).toBeGreaterThan(noticeHeight(null, 300));
});
