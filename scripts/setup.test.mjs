import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { isInstalled } from './setup.mjs';

const wanted = {
  '': { name: 'roadcut' },
  'node_modules/hono': { version: '4.13.0' },
  'node_modules/other-platform': { version: '1.0.0', optional: true },
};

test.each([
  { installed: { 'node_modules/hono': { version: '4.13.0' } }, expected: true },
  { installed: { 'node_modules/hono': { version: '4.12.0' } }, expected: false },
  { installed: {}, expected: false },
])(
  'what is installed is compared with the lock, version by version: $expected',
  ({ installed, expected }) => {
    expect(isInstalled(wanted, installed)).toBe(expected);
  },
);

test.each([
  { version: '18.20.1', status: 1 },
  { version: '20.18.9', status: 1 },
  { version: '20.19.0', status: 0 },
  { version: '22.0.0', status: 0 },
])('Node $version ends with $status', ({ version, status }) => {
  const code = `import('./scripts/setup.mjs').then(({ ensureNode }) => ensureNode('${version}'))`;
  const child = spawnSync(process.execPath, ['--eval', code], { encoding: 'utf8' });
  expect(child.status).toBe(status);
  expect(child.stderr).toBe(
    status === 0 ? '' : `Roadcut needs Node 20.19 or newer; this is Node ${version}.\n`,
  );
});
