import { expect, test } from 'vitest';
import { fileBehind, isKeptWhenUsed } from './kept-file';

const at = (address: string) => new URL(address, 'http://roadcut.test');

test.each([
  { address: '/', file: '/index.html' },
  { address: '/?app=flask&lib=pandas', file: '/index.html' },
  { address: '/learn/order?step=2', file: '/learn/order.html' },
  { address: '/learn/order.html', file: '/learn/order.html' },
])('$address is answered by $file', ({ address, file }) => {
  expect(fileBehind(at(address), true)).toBe(file);
});

test('what is no page is asked for by its own name', () => {
  expect(fileBehind(at('/catalogue/2026-11/index.json'), false)).toBe('/catalogue/2026-11/index.json');
  expect(fileBehind(at('/'), false)).toBe('/');
});

test.each(['/catalogue/2026-10/hashes-3.12.json', '/_next/static/buildkit/a.wasm.gz', '/starters/0a1b.json'])(
  '%s is kept once it was used',
  (address) => expect(isKeptWhenUsed(at(address))).toBe(true),
);

test.each(['/', '/Dockerfile', '/plan.json', '/context.tar.gz', '/card.png', '/embed/order', '/sw.js'])(
  '%s is left to the network',
  (address) => expect(isKeptWhenUsed(at(address))).toBe(false),
);
