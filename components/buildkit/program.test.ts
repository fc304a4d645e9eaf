import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { program } from './program';

test('the program of the page is the one in buildkit/dist', () => {
  expect(program.sha256).toBe(readFileSync('buildkit/dist/SHA256', 'utf8').trim());
  const version = /moby\/buildkit v(\d+\.\d+)\./.exec(readFileSync('buildkit/go.mod', 'utf8'))?.[1];
  expect(program.version).toBe(version);
});
