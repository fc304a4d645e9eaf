import { expect, test } from 'vitest';
import { printTar, type TarEntry } from './tar';

const decoder = new TextDecoder();

test('every entry is root-owned and carries the given mode, size and time', () => {
  const tar = printTar([{ ...entry('run.sh', 'echo', 0o755), mtimeSeconds: 1_767_225_600 }]);
  expect(field(tar, 0, 100)).toBe('run.sh');
  expect(field(tar, 100, 8)).toBe('0000755');
  expect(field(tar, 108, 8)).toBe('0000000');
  expect(field(tar, 124, 12)).toBe('00000000004');
  expect(Number.parseInt(field(tar, 136, 12), 8)).toBe(1_767_225_600);
  expect(field(tar, 257, 6)).toBe('ustar');
});

test('the checksum is the sum of the header with blanks in its own place', () => {
  const header = printTar([entry('a', '', 0o644)]).slice(0, 512);
  const written = Number.parseInt(field(header, 148, 8), 8);
  header.fill(32, 148, 156);
  expect(written).toBe(header.reduce((sum, byte) => sum + byte, 0));
});

test('contents are padded to blocks and two empty blocks end the archive', () => {
  const tar = printTar([entry('a', 'x'.repeat(513), 0o644)]);
  expect(tar.length).toBe(512 + 1024 + 1024);
  expect(tar.slice(-1024).every((byte) => byte === 0)).toBe(true);
});

test.each([
  { path: `${'d'.repeat(60)}/${'f'.repeat(60)}`, prefix: 'd'.repeat(60), name: 'f'.repeat(60) },
  { path: `a/${'d'.repeat(98)}/f`, prefix: 'a', name: `${'d'.repeat(98)}/f` },
  { path: `ü/${'d'.repeat(97)}/f`, prefix: 'ü', name: `${'d'.repeat(97)}/f` },
  { path: `${'p'.repeat(155)}/${'n'.repeat(100)}`, prefix: 'p'.repeat(155), name: 'n'.repeat(100) },
])('a path over 100 bytes is split at a slash: $path', ({ path, prefix, name }) => {
  const tar = printTar([entry(path, '', 0o644)]);
  expect(field(tar, 345, 155)).toBe(prefix);
  expect(field(tar, 0, 100)).toBe(name);
});

test('a path that fits nowhere is a bug of ours and says so', () => {
  expect(() => printTar([entry('n'.repeat(101), '', 0o644)])).toThrow('tar cannot hold this path');
});

function entry(path: string, text: string, mode: number): TarEntry {
  return { path, kind: 'file', mode, bytes: new TextEncoder().encode(text), mtimeSeconds: 0 };
}

function field(tar: Uint8Array, offset: number, length: number): string {
  return decoder.decode(tar.slice(offset, offset + length)).replace(/\0.*$/s, '');
}
