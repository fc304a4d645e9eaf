/**
 * Builds the program again and compares: `node buildkit/check-build.mjs`. Exit status 77: not here, and the last line says
 * why.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./build.sh', import.meta.url));
const expected = readFileSync(new URL('./dist/SHA256', import.meta.url), 'utf8').trim();
const notHere = 77;
const tenMinutes = 600_000;
const out = mkdtempSync(join(tmpdir(), 'buildkit-'));
try {
  process.exitCode = check();
} finally {
  rmSync(out, { recursive: true });
}

function check() {
  if (spawnSync('go', ['version']).status !== 0) return skip('there is no Go here');
  const { status } = spawnSync(script, [out], { stdio: 'inherit', timeout: tenMinutes });
  if (status === 2) return skip('it takes the Go of buildkit/build.sh');
  if (status === 3) return skip('its modules cannot be had here');
  if (status === null) return skip('it came to no end in ten minutes');
  if (status !== 0) return 1;
  const found = createHash('sha256')
    .update(readFileSync(join(out, 'buildkit.wasm')))
    .digest('hex');
  console.log(found === expected ? `The same bytes: ${found}` : `Other bytes: ${found}, not ${expected}`);
  return found === expected ? 0 : 1;
}

function skip(reason) {
  console.log(`Not checked: ${reason}`);
  return notHere;
}
