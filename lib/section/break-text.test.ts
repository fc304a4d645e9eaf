import { expect, test } from 'vitest';
import { breakText } from './break-text';

test('the break says it shorter where there is no room', () => {
  expect(breakText('app.py changed', 300)).toBe('Cache breaks here: app.py changed');
  expect(breakText('requirements.txt changed', 245)).toBe('Cache breaks: requirements.txt changed');
  expect(breakText('requirements.txt changed', 160)).toBe('requirements.txt changed');
});
