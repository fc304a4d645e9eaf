import { expect, test } from 'vitest';
import type { Image, LayerEntry } from './container-host';
import { directoriesOf, lookAt, parentsOf } from './look-at';
import { madeHost } from './made-host';

const image = madeHost.images[0] as Image;
const layer: LayerEntry[] = [
  { path: '/etc/motd', kind: 'D', bytes: 0 },
  { path: '/srv/data', kind: 'A', bytes: 0, isDirectory: true },
  { path: '/srv/data/own', kind: 'A', bytes: 4, text: 'own\n' },
];

test.for([
  ['/srv/data/own', { kind: 'file', bytes: 4, text: 'own\n' }],
  ['/srv/data', { kind: 'directory' }],
  ['/etc/apt/sources', { kind: 'file', bytes: 300 }],
  ['/etc/apt', { kind: 'directory' }],
  ['/', { kind: 'directory' }],
  ['/etc/motd', null],
  ['/nosuch', null],
] as const)('at %s', ([path, found]) => {
  expect(lookAt(image, layer, path)).toEqual(found);
});

test('an image has the directories that it lists and those that hold its files', () => {
  expect([...directoriesOf(image)].sort()).toEqual(['/', '/etc', '/etc/apt', '/srv']);
  expect(parentsOf('/usr/local/bin/python')).toEqual(['/usr', '/usr/local', '/usr/local/bin']);
});
