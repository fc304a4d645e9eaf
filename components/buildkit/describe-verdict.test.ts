import { expect, test } from 'vitest';
import type { Remark } from '@/components/store/verdict';
import { describeVerdict } from './describe-verdict';

const finding: Remark = { rule: 'Rule', message: 'Sentence.', page: null, line: 1 };
const failure: Remark = { ...finding, rule: null };
const given = (...remarks: Remark[]) =>
  ({ state: 'given', of: { dockerfile: '', dockerignore: '' }, remarks }) as const;

test.each([
  { verdict: null, words: '' },
  { verdict: { state: 'loading' } as const, words: 'BuildKit is loading' },
  { verdict: { state: 'absent' } as const, words: 'Not checked by BuildKit' },
  { verdict: 'reading' as const, words: 'BuildKit 0.34 is reading' },
  { verdict: given(), words: 'BuildKit 0.34: no findings' },
  { verdict: given(finding), words: 'BuildKit 0.34: 1 finding' },
  { verdict: given(finding, finding), words: 'BuildKit 0.34: 2 findings' },
  { verdict: given(failure, finding), words: 'BuildKit 0.34: cannot build' },
])('the page says who has judged: $words', ({ verdict, words }) => {
  expect(describeVerdict(verdict)).toBe(words);
});
