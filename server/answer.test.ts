import { expect, test } from 'vitest';
import { respond } from './answer';

test.each([
  { header: undefined, expected: false },
  { header: '"a"', expected: true },
  { header: 'W/"a"', expected: true },
  { header: '"b", "a"', expected: true },
  { header: '*', expected: true },
  { header: '"b"', expected: false },
  { header: 'a', expected: false },
])('If-None-Match $header matches: $expected', ({ header, expected }) => {
  const answer = { bytes: new Uint8Array(), headers: { ETag: '"a"' } };
  expect(respond(answer, header).status).toBe(expected ? 304 : 200);
});
