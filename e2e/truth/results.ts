import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Result } from './ask-engine';

/** One line of JSON for each case, in the order they were asked. */
export function readResults(path: string): Result[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Result);
}

/** A case has one result. Whoever reads meanwhile finds a whole file. */
export function keepResult(path: string, result: Result): void {
  const others = readResults(path).filter((other) => other.case !== result.case);
  mkdirSync(dirname(path), { recursive: true });
  const text = [...others, result].map((one) => `${JSON.stringify(one)}\n`).join('');
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}
