import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Result } from './ask-engine';
import type { ImageLayers } from './image-layers';

/** What the engine said, and the layers of images that it knew then. */
export type Recorded = Result & { images: ImageLayers };

const path = fileURLToPath(new URL('./recorded.jsonl', import.meta.url));

/** Docker Engine 28.5.2 with BuildKit 0.25, 2026-11-28: one line for each case by hand. */
export function readRecorded(): Recorded[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Recorded);
}

/** In the order of their names, so that a change of one case is a change of one line. */
export function writeRecorded(results: readonly Recorded[]): void {
  const sorted = [...results].sort((a, b) => (a.case < b.case ? -1 : 1));
  writeFileSync(path, sorted.map((result) => `${JSON.stringify(result)}\n`).join(''));
}
