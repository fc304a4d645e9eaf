import { expect, test } from 'vitest';
import { siteHeaders } from './security-headers';

test.each([
  ['/index.html', "'none'"],
  ['/learn/order.html', "'none'"],
  ['/learn/embed/order.html', "'none'"],
  ['/embedded.html', "'none'"],
  ['/_next/static/chunk.js', "'none'"],
  ['/embed/order.html', '*'],
])('%s may stand in a frame of: %s', (file, ancestors) => {
  const headers = siteHeaders(file, ['sha256-abc=']);
  expect(headers['Content-Security-Policy']).toContain(`; frame-ancestors ${ancestors};`);
  expect(Object.keys(headers)).not.toContain('X-Frame-Options');
});

test('a lab to embed has the policy of every other page but for its frame', () => {
  const strict = (file: string) => ({
    ...siteHeaders(file, ['sha256-abc=']),
    'Content-Security-Policy': siteHeaders(file, ['sha256-abc='])['Content-Security-Policy'].replace(
      /frame-ancestors [^;]+/,
      '',
    ),
  });
  expect(strict('/embed/order.html')).toEqual(strict('/learn/order.html'));
});
