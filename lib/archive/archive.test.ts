import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, unzipSync } from 'fflate';
import { unpackTar } from 'modern-tar';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildTarGz, buildZip } from './archive';
import { modifiedSeconds } from './modified-time';

const files = [
  { path: 'Dockerfile', text: 'FROM python:3.13-slim\n', executable: false },
  { path: 'src/app.py', text: 'print("grüß dich")\n', executable: false },
  { path: 'bin/check', text: '#!/bin/sh\nexit 0\n', executable: true },
];
const zones = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Pago_Pago'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadcut-archive-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('a zip holds every file below one folder, in the order given', () => {
  const entries = unzipSync(buildZip('flask-api', files));
  expect(Object.keys(entries)).toEqual([
    'flask-api/Dockerfile',
    'flask-api/src/app.py',
    'flask-api/bin/check',
  ]);
  expect(new TextDecoder().decode(entries['flask-api/src/app.py'])).toBe(files[1]?.text);
});

test('a tar.gz unpacks with the tool everyone has, run bits kept', async () => {
  unpackTarGz(await buildTarGz('flask-api', files));
  expect(readFileSync(join(folder, 'flask-api/src/app.py'), 'utf8')).toBe(files[1]?.text);
  expect(modeOf('flask-api/src/app.py')).toBe('644');
  expect(modeOf('flask-api/bin/check')).toBe('755');
  expect(modeOf('flask-api/bin')).toBe('755');
});

test('without a folder the Dockerfile stands at the root, as a remote build context needs it', async () => {
  unpackTarGz(await buildTarGz(null, files));
  expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(files[0]?.text);
});

test.each([
  { kind: 'a slash in the middle', path: `${'d'.repeat(60)}/${'f'.repeat(60)}` },
  { kind: 'one long name', path: 'n'.repeat(200) },
  { kind: 'more than 255 bytes', path: `${'d'.repeat(150)}/${'e'.repeat(150)}/${'f'.repeat(150)}` },
  { kind: 'letters of two bytes', path: `${'ü'.repeat(60)}/${'ß'.repeat(60)}` },
])('a path over 100 bytes survives GNU tar: $kind', async ({ path }) => {
  unpackTarGz(await buildTarGz('flask-api', [{ path, text: 'here\n', executable: false }]));
  expect(readFileSync(join(folder, 'flask-api', path), 'utf8')).toBe('here\n');
});

test('every entry of a tar.gz belongs to root, by number and without a name', async () => {
  const entries = await unpackTar(gunzipSync(await buildTarGz('flask-api', files)), { strict: true });
  expect(entries).toHaveLength(files.length + 3);
  for (const { header } of entries) expect(header).toMatchObject({ uid: 0, gid: 0, uname: '', gname: '' });
});

test('the time of an unpacked file comes from its text', async () => {
  unpackTarGz(await buildTarGz('flask-api', files));
  for (const { path, text } of files)
    expect(statSync(join(folder, 'flask-api', path)).mtimeMs).toBe(modifiedSeconds(text) * 1000);
});

test.skipIf(spawnSync('unzip', ['-v']).error)('unzip keeps the run bits of a zip', () => {
  const archive = join(folder, 'context.zip');
  writeFileSync(archive, buildZip('flask-api', files));
  execFileSync('unzip', ['-q', archive, '-d', folder]);
  expect(modeOf('flask-api/Dockerfile')).toBe('644');
  expect(modeOf('flask-api/bin/check')).toBe('755');
});

test.each([
  { kind: 'zip', build: () => buildZip('flask-api', files) },
  { kind: 'tar.gz', build: () => buildTarGz('flask-api', files) },
])('a $kind has the same bytes in every time zone', async ({ build }) => {
  const hashes = new Set<string>();
  for (const zone of zones) {
    vi.stubEnv('TZ', zone);
    hashes.add(sha256(await build()));
  }
  expect(hashes.size).toBe(1);
});

test('the time zones above really differ in this process', () => {
  const offsets = zones.map((zone) => {
    vi.stubEnv('TZ', zone);
    return new Date('2026-01-01T00:00:00Z').getTimezoneOffset();
  });
  expect(new Set(offsets).size).toBe(zones.length);
});

test('the clock does not show in an archive', async () => {
  const build = async () => [sha256(buildZip('a', files)), sha256(await buildTarGz('a', files))];
  vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z') });
  const later = await build();
  vi.useRealTimers();
  expect(later).toEqual(await build());
});

function unpackTarGz(archive: Uint8Array): void {
  writeFileSync(join(folder, 'context.tar.gz'), archive);
  execFileSync('tar', ['-xpzf', 'context.tar.gz'], { cwd: folder });
}

function modeOf(path: string): string {
  return (statSync(join(folder, path)).mode & 0o777).toString(8);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
