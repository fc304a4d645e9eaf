import { expect, test } from 'vitest';
import { momentText } from './moment-text';

const now = new Date(2026, 10, 29, 23, 30).getTime();

test('today a moment has a time, and before that a day', () => {
  expect(momentText(new Date(2026, 10, 29, 7, 4).getTime(), now)).toBe('07:04');
  expect(momentText(new Date(2026, 10, 28, 23, 59).getTime(), now)).toBe('Nov 28');
});
