import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText, measureText, wrapText } from './measure-text';

test('what is cut is no wider than its room, and says that it is cut', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
      const cut = cutText(text, 12, width);
      expect(cut === text || cut.endsWith('…')).toBe(true);
      expect(measureText(cut, 12)).toBeLessThanOrEqual(width);
    }),
  );
});

test('lines hold all words in their order', () => {
  const text = 'pandas, scikit-learn, flask, gunicorn and psycopg, with Postgres beside it';
  const lines = wrapText(text, 25, 500);
  expect(lines).toHaveLength(2);
  expect(lines.join(' ')).toBe(text);
});
