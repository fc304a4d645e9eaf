import { expect, test } from 'vitest';
import { printStaticHostHeaders } from './static-host-headers';

test('on a static host only labs to embed may stand in a frame', () => {
  const hashes = { '/index.html': ['sha256-a='], '/embed/order.html': ['sha256-b='] };
  const rules = printStaticHostHeaders(hashes).split(/\n(?=\/)/);
  const ruleOf = (path: string) => rules.find((rule) => rule.startsWith(`${path}\n`)) ?? '';
  for (const path of ['/', '/index.html']) expect(ruleOf(path)).toContain("frame-ancestors 'none';");
  for (const path of ['/embed/order', '/embed/order.html'])
    expect(ruleOf(path)).toContain('frame-ancestors *;');
  expect(rules.join('')).not.toContain('X-Frame-Options');
  // Hosts send the headers of every rule that fits: a second policy would be held as well.
  expect(ruleOf('/*')).not.toContain('Content-Security-Policy');
});

test.each(['/_next/static/*', '/starters/*'])('a static host is told to keep %s for ever', (path) => {
  expect(printStaticHostHeaders({})).toContain(
    `${path}\n  Cache-Control: public, max-age=31536000, immutable\n`,
  );
});

test('a static host is told to ask for the worker again every time', () => {
  expect(printStaticHostHeaders({})).toContain('/sw.js\n  Cache-Control: no-cache\n');
});
