import { expect, test } from 'vitest';
import { chooseKeptFiles } from './kept-files';

const kept = (files: readonly string[]) => chooseKeptFiles(files, { snapshot: '2026-11', python: '3.13' });

test('pages, scripts, styles and fonts are kept, in the order of the site', () => {
  const files = [
    '_next/static/chunks/a.css',
    '_next/static/chunks/a.js',
    '_next/static/media/b.woff2',
    'icon.svg',
    'index.html',
    'learn.html',
    'learn/order.html',
  ];
  expect(kept(files)).toEqual(files);
});

test('of the newest catalogue all is kept but the hashes of other Pythons', () => {
  const files = ['descriptions', 'graph-3.12', 'graph-3.13', 'hashes-3.12', 'hashes-3.13', 'index'];
  expect(kept(files.map((name) => `catalogue/2026-11/${name}.json`))).toEqual(
    files.filter((name) => name !== 'hashes-3.12').map((name) => `catalogue/2026-11/${name}.json`),
  );
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
