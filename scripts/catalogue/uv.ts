import { execFileSync, spawnSync } from 'node:child_process';

const missing =
  'The catalogue is resolved by uv: install it (https://docs.astral.sh/uv/) or set UV to its path, and run again.';

export function findUv(): string {
  const uv = process.env.UV ?? 'uv';
  const { status } = spawnSync(uv, ['--version'], { stdio: 'ignore' });
  if (status !== 0) throw new Error(missing);
  return uv;
}

export type UvResult = { ok: true; output: string } | { ok: false; reason: string };

/** Runs uv; a resolution that has no answer is a result, because for an old Python that is normal. */
export function runUv(args: readonly string[], options: { cwd: string; input?: string }): UvResult {
  const run = spawnSync(findUv(), [...args], {
    cwd: options.cwd,
    input: options.input ?? '',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // Compiled as a composed build stage compiles: without debug symbols.
    env: { ...process.env, UV_PYTHON_DOWNLOADS: 'never', CFLAGS: '-g0' },
  });
  if (run.status === 0) return { ok: true, output: run.stdout };
  return { ok: false, reason: run.stderr.trim() };
}

export function uvVersion(): string {
  return execFileSync(findUv(), ['--version'], { encoding: 'utf8' }).split(' ')[1] ?? 'unknown';
}
