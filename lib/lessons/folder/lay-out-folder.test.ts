import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stratum } from '@/lib/strata/stratum';
import { type FolderLayout, labelHeight, layOutFolder } from './lay-out-folder';
import type { FolderFile, FolderView } from './view-folder';

const file: fc.Arbitrary<Omit<FolderFile, 'path'>> = fc.record({
  bytes: fc.oneof(fc.nat({ max: 9000 }), fc.nat({ max: 2_000_000_000 })),
  fate: fc.constantFrom('sent', 'stays', 'here', 'open'),
});

const stratum = fc
  .record({
    kind: fc.constantFrom('run', 'copy', 'install', 'config'),
    bytes: fc.nat({ max: 2_000_000_000 }),
    lines: fc.integer({ min: 1, max: 4 }),
  })
  .map((given) => stratumOf(given));

const anyView: fc.Arbitrary<FolderView> = fc
  .record({
    files: fc.array(file, { minLength: 1, maxLength: 14 }),
    strata: fc.array(stratum, { maxLength: 6 }),
    ignore: fc.option(fc.array(fc.string(), { maxLength: 12 })),
    guessed: fc.boolean(),
  })
  .map(({ files, strata, ignore, guessed }) => {
    const layers = [stratumOf({ kind: 'base', bytes: 126_000_000 }), ...strata].map((each, index) => ({
      ...each,
      id: `${index}`,
    }));
    return {
      files: files.map((each, index) => ({ ...each, path: `file-${index}` })),
      total: '',
      ignore,
      sent: null,
      guess: guessed ? { text: 'all', marks: 'layers', stratumIds: layers.map(({ id }) => id) } : null,
      strata: layers,
      marks: {},
      hidden: [],
    };
  });

const viewport = fc.record({
  width: fc.integer({ min: 320, max: 1600 }),
  height: fc.integer({ min: 100, max: 1200 }),
});

const everywhere = (check: (layout: FolderLayout, width: number, view: FolderView) => void) =>
  fc.assert(
    fc.property(anyView, viewport, (view, size) => check(layOutFolder(view, size), size.width, view)),
  );

test('files and the .dockerignore stand below each other, inside the folder', () => {
  everywhere(({ files, folder, ignore, metrics, height }) => {
    const places = [...files, ignore];
    let end = folder.top + metrics.head;
    for (const { y, height: tall } of places) {
      expect(y).toBeGreaterThanOrEqual(end - 0.01);
      end = y + tall;
    }
    expect(end).toBeLessThanOrEqual(folder.top + folder.height);
    expect(folder.top + metrics.folder.dy).toBeGreaterThanOrEqual(0);
    expect(folder.top + folder.height).toBeLessThanOrEqual(height);
  });
});

test('the block stands on the folder’s ground, below its title, without gaps', () => {
  everywhere(({ slabs, folder, metrics }) => {
    let end = folder.top + folder.height;
    for (const { y, height } of slabs) {
      expect(y + height).toBeCloseTo(end);
      end = y;
    }
    expect(end + metrics.block.dy).toBeGreaterThanOrEqual(folder.top + metrics.above - 1);
  });
});

test('folder, trunk, block and labels stand beside each other', () => {
  everywhere(({ metrics: { folder, block, labels }, trunk }, width) => {
    expect(folder.x + folder.width + folder.dx).toBeLessThan(trunk.x);
    expect(trunk.x + 20).toBeLessThan(trunk.end);
    expect(trunk.end).toBeLessThan(block.x);
    expect(block.x + block.width + block.dx + labels).toBeLessThanOrEqual(width);
  });
});

test('labels of layers stand clear of each other, in the order of the block', () => {
  everywhere(({ labels, slabs, height }, _, { strata }) => {
    const layers = slabs.filter((_each, index) => strata[index]?.layers === 1);
    expect(labels.map(({ id }) => id)).toEqual(layers.map(({ id }) => id).toReversed());
    labels.slice(1).forEach(({ y }, index) => {
      expect(y - (labels[index]?.y ?? 0)).toBeGreaterThanOrEqual(labelHeight - 1);
    });
    for (const { y } of labels) expect(y).toBeLessThan(height);
  });
});

test('one scale for both: what is heavier is thicker', () => {
  everywhere(({ files, metrics }) => {
    const thick = files.filter(({ isThick }) => isThick);
    for (const one of thick)
      for (const other of files)
        if (one.bytes > other.bytes) expect(one.height).toBeGreaterThanOrEqual(other.height);
    for (const { height } of files) expect(height).toBeGreaterThanOrEqual(metrics.row.least);
  });
});

test('from every file that is sent a wire goes into the trunk, and from no other', () => {
  everywhere(({ files, wires, trunk, height }) => {
    expect(wires.map(({ path }) => path)).toEqual(
      files.filter(({ fate }) => fate === 'sent').map(({ path }) => path),
    );
    for (const { path, y } of wires) {
      const from = files.find((each) => each.path === path);
      expect(y).toBeGreaterThan(from?.y ?? Number.NaN);
      expect(y).toBeLessThan((from?.y ?? 0) + (from?.height ?? 0));
    }
    expect(trunk.y).toBeLessThan(height);
  });
});

test('a list of any length leaves room for the files', () => {
  const view: FolderView = {
    files: [{ path: 'app.py', bytes: 200, fate: 'open' }],
    total: '200 B',
    ignore: Array.from({ length: 40 }, (_, index) => `pattern-${index}`),
    sent: null,
    guess: null,
    strata: [],
    marks: {},
    hidden: [],
  };
  const { ignore } = layOutFolder(view, { width: 704, height: 600 });
  expect(ignore.lines.map(({ text }) => text)).toEqual([
    'pattern-0',
    'pattern-1',
    'pattern-2',
    'and 37 more',
  ]);
  expect(layOutFolder({ ...view, ignore: null }, { width: 704, height: 600 }).ignore.note).toBe('not there');
  expect(layOutFolder({ ...view, ignore: ['a', 'b'] }, { width: 390, height: 300 }).ignore).toMatchObject({
    lines: [],
    note: 'a, b',
  });
});

test('at its usual sizes the drawing fits its room', () => {
  const files = ['app.py', 'Dockerfile', '.dockerignore', '.env', 'requirements.txt'];
  const view: FolderView = {
    files: [
      ...files.map((path) => ({ path, bytes: 100, fate: 'sent' as const })),
      { path: 'data/big.bin', bytes: 200_000_000, fate: 'stays' },
      { path: '.git/pack', bytes: 1_000_000, fate: 'stays' },
    ],
    total: '201 MB',
    ignore: ['data', '.git', '.env'],
    sent: { bytes: '500 B', word: 'sent' },
    guess: null,
    strata: [stratumOf({ kind: 'base', bytes: 126_250_000 }), stratumOf({ kind: 'copy', bytes: 500 })],
    marks: {},
    hidden: [],
  };
  expect(layOutFolder(view, { width: 704, height: 640 }).height).toBe(640);
  expect(layOutFolder(view, { width: 390, height: 272 }).height).toBeLessThan(400);
});

function stratumOf(given: { kind: Stratum['kind']; bytes: number; lines?: number }): Stratum {
  const isSetting = given.kind === 'config';
  return {
    id: given.kind,
    stepIds: [given.kind],
    kind: given.kind,
    keyword: 'RUN',
    keywordKind: given.kind,
    label: '',
    short: { keyword: 'RUN', label: '' },
    detail: '',
    bytes: { value: isSetting ? 0 : given.bytes, source: 'measured', basis: '' },
    seconds: { value: 0, source: 'measured', basis: '' },
    fullSeconds: 0,
    state: 'built',
    because: '',
    beds: [],
    layers: isSetting ? 0 : 1,
    lines: isSetting ? (given.lines ?? 1) : 0,
    added: null,
    remark: null,
  };
}
