import { expect, test } from 'vitest';
import { compose } from '@/lib/compose';
import { readLink } from '@/lib/recipe/link';
import { known, loadCatalogue } from '@/lib/testing/catalogue';
import { costModel, pullLayerSeconds } from './cost';
import { lineSpeeds } from './line-speed';
import type { Step } from './plan';

const catalogue = loadCatalogue('3.13');

function stepOf(link: string, id: string): Step {
  const { plan } = compose(readLink(link, known).recipe, catalogue);
  const found = plan.stages.flatMap(({ steps }) => steps).find((step) => step.id === id);
  if (!found) throw new Error(`${link} has no step ${id}`);
  return found;
}

function layer(bytes: number, role: Step['role']) {
  return { role, bytes: { value: bytes, source: 'measured', basis: 'made up' } } as const;
}

test('a layer of ours is fetched compressed and unpacked whole', () => {
  const { install } = costModel.layerCompression;
  const seconds = (speed: 10 | 100) => pullLayerSeconds(layer(120e6, 'install'), speed);
  expect(seconds(100)).toBeCloseTo(costModel.smallCopy + (120 * install * 8) / 100 + 1);
  expect(seconds(10) - seconds(100)).toBeCloseTo(120 * install * 8 * (1 / 10 - 1 / 100));
});

test('what apt-get brings is compressed as much as was measured of it', () => {
  const { install, apt } = costModel.layerCompression;
  const fetched = (role: Step['role']) =>
    pullLayerSeconds(layer(100e6, role), 10) - pullLayerSeconds(layer(100e6, role), 1000);
  expect(fetched('system') / fetched('install')).toBeCloseTo(apt / install);
});

test('libraries carried over from a build stage are compressed like those that were installed in place', () => {
  expect(pullLayerSeconds(layer(50e6, 'carry'), 50)).toBe(pullLayerSeconds(layer(50e6, 'install'), 50));
});

test('a small layer takes what committing one takes, whatever the line', () => {
  for (const lineSpeed of lineSpeeds)
    expect(pullLayerSeconds(stepOf('', 'final.code'), lineSpeed)).toBe(costModel.smallCopy);
});

test('a larger layer takes longer, and a faster line does not', () => {
  const sizes = [0, 999_999, 1e6, 1_000_001, 30e6, 2e9];
  for (const role of ['install', 'system'] as const)
    for (const [index, lineSpeed] of lineSpeeds.entries()) {
      const seconds = sizes.map((bytes) => pullLayerSeconds(layer(bytes, role), lineSpeed));
      expect(seconds).toEqual([...seconds].sort((a, b) => a - b));
      const faster = lineSpeeds[index + 1] ?? lineSpeed;
      for (const [at, bytes] of sizes.entries())
        expect(pullLayerSeconds(layer(bytes, role), faster)).toBeLessThanOrEqual(seconds[at] ?? Number.NaN);
    }
});
