import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildTarGz, buildZip } from './archive';

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

test('a tar.gz unpacks with the tool everyone has, run bits kept', () => {
  unpackTarGz(buildTarGz('flask-api', files));
  expect(readFileSync(join(folder, 'flask-api/src/app.py'), 'utf8')).toBe(files[1]?.text);
  expect(modeOf('flask-api/src/app.py')).toBe('644');
  expect(modeOf('flask-api/bin/check')).toBe('755');
  expect(modeOf('flask-api/bin')).toBe('755');
});

test('without a folder the Dockerfile stands at the root, as a remote build context needs it', () => {
  unpackTarGz(buildTarGz(null, files));
  expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(files[0]?.text);
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
])('a $kind has the same bytes in every time zone', ({ build }) => {
  const hashes = zones.map((zone) => {
    vi.stubEnv('TZ', zone);
    return sha256(build());
  });
  expect(new Set(hashes).size).toBe(1);
});

test('the time zones above really differ in this process', () => {
  const offsets = zones.map((zone) => {
    vi.stubEnv('TZ', zone);
    return new Date('2026-01-01T00:00:00Z').getTimezoneOffset();
  });
  expect(new Set(offsets).size).toBe(zones.length);
});

test('the clock does not show in an archive', () => {
  vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z') });
  const later = [sha256(buildZip('a', files)), sha256(buildTarGz('a', files))];
  vi.useRealTimers();
  expect(later).toEqual([sha256(buildZip('a', files)), sha256(buildTarGz('a', files))]);
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
