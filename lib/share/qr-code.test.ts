import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { encodeQr, printQrSvg, type QrCode } from './qr-code';

const scale = 4;

/** Draws the rectangles of the path, as a camera would see them. */
function pixelsOf({ size, path }: QrCode): { pixels: Uint8ClampedArray; side: number } {
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = 0; row < scale; row += 1) {
      const from = (Number(y) * scale + row) * side + Number(x) * scale;
      for (let pixel = from; pixel < from + Number(width) * scale; pixel += 1)
        pixels.fill(0, pixel * 4, pixel * 4 + 3);
    }
  return { pixels, side };
}

function read(code: QrCode | null): string | undefined {
  if (code === null) return undefined;
  const { pixels, side } = pixelsOf(code);
  return jsQR(pixels, side, side)?.data;
}

test.each([
  ['the shortest link', 'https://roadcut.example/?at=2026-11'],
  [
    'a usual one',
    'https://roadcut.example/?lib=dask%5Bcomplete%5D,pandas@3.1.1&with=postgres&at=2026-11&change=edit:src/app.py',
  ],
  ['one that is not ASCII', 'https://straße.example/?name=größe-数据-😀'],
  ['a long one', `https://roadcut.example/?lib=${'scikit-learn,'.repeat(70)}pandas`],
])('an independent reader reads %s', (_, link) => {
  expect(read(encodeQr(link))).toBe(link);
});

test('four modules stay white on every side', () => {
  const { size, path } = encodeQr('https://roadcut.example/?at=2026-11') as QrCode;
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, ...numbers]) => numbers.map(Number));
  expect(Math.min(...runs.flatMap(([x = 0, y = 0]) => [x, y]))).toBe(4);
  expect(Math.max(...runs.flatMap(([x = 0, y = 0, width = 0]) => [x + width, y + 1]))).toBe(size - 4);
});

test.each([
  [2331, 185],
  [2332, 169],
  [2953, 185],
])('%i bytes fit, on %i modules', (bytes, size) => {
  expect(encodeQr('x'.repeat(bytes))?.size).toBe(size);
});

test('more than the largest code holds is no code, counted in bytes', () => {
  expect(encodeQr('x'.repeat(2954))).toBeNull();
  expect(encodeQr('é'.repeat(1477))).toBeNull();
});

test('the picture is dark on white, whatever the theme', () => {
  const svg = printQrSvg(encodeQr('https://roadcut.example/') as QrCode);
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 (\d+) \1"/);
  expect([...svg.matchAll(/fill="([^"]+)"/g)].map(([, colour]) => colour)).toEqual(['#fff', '#000']);
});
