import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { installDebianChromium } from './debian-chromium.mjs';

const update = 'apt-get update -qq';
const install = 'apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core fonts-noto-core';

test.each([
  { what: 'root', programs: { 'apt-get': 0 }, isRoot: true, commands: [update, install] },
  {
    what: 'somebody who may become root',
    programs: { 'apt-get': 0, sudo: 0 },
    isRoot: false,
    commands: [`sudo -n ${update}`, `sudo -n ${install}`],
  },
  {
    what: 'somebody who would be asked for a password',
    programs: { 'apt-get': 0, sudo: 1 },
    isRoot: false,
    commands: [],
  },
  { what: 'somebody without sudo', programs: { 'apt-get': 0 }, isRoot: false, commands: [] },
  { what: 'root of another system', programs: {}, isRoot: true, commands: [] },
  { what: 'root without a network', programs: { 'apt-get': 100 }, isRoot: true, commands: [update] },
])('$what installs Debian’s browser with $commands', ({ programs, isRoot, commands }) => {
  const log = fakePrograms(programs);
  vi.spyOn(console, 'log').mockReturnValue();
  installDebianChromium(isRoot);
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
  expect(lines.filter((line) => /chromium|update/.test(line))).toEqual(commands);
});

/** A PATH with these programs alone: each writes down how it was called, and ends with its status. */
function fakePrograms(programs) {
  const folder = mkdtempSync(join(tmpdir(), 'roadcut-test-'));
  const log = join(folder, 'log');
  for (const [name, status] of Object.entries(programs)) {
    writeFileSync(
      join(folder, name),
      `#!/bin/sh\n[ "$1" = --version ] && exit\necho "${name} $*" >> ${log}\nexit ${status}\n`,
    );
    chmodSync(join(folder, name), 0o755);
  }
  vi.stubEnv('PATH', folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });
  return log;
}
