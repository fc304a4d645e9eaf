import { expect, test } from 'vitest';
import { fitText } from './fit-text';

test('a long name gives way to its size', () => {
  expect(fitText('opencv-python-headless', 80, 6)).toBe('opencv-pytho…');
});
