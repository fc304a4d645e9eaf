import { expect, test } from 'vitest';
import { chooseKeptFiles } from './kept-files';

const kept = (files: readonly string[]) => chooseKeptFiles(files, '2026-11');

test('pages, scripts, styles, fonts and starter code are kept, in the order of the site', () => {
  const files = [
    '_next/static/chunks/a.css',
    '_next/static/chunks/a.js',
    '_next/static/media/b.woff2',
    'icon.svg',
    'index.html',
    'learn.html',
    'learn/order.html',
    'start.html',
    'starters/0a1b.json',
  ];
  expect(kept(files)).toEqual(files);
});

test('the newest catalogue is kept whole, so that any recipe can be locked', () => {
  const files = ['descriptions', 'graph-3.12', 'hashes-3.12', 'index'].map(
    (name) => `catalogue/2026-11/${name}.json`,
  );
  expect(kept(files)).toEqual(files);
});

test('what few visitors need, or other hosts read, is not fetched for them', () => {
  expect(
    kept([
      '404.html',
      '_headers',
      '_next/static/buildkit/a.wasm.gz',
      '_next/static/chunks/a.js.map',
      'catalogue/2026-10/index.json',
      'embed/order.html',
      'index.txt',
      'learn/order.txt',
    ]),
  ).toEqual([]);
});
