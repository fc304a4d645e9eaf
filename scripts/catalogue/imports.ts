import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Proof = { python: string; date: string };

const file = join(import.meta.dirname, 'imports.json');
const proofs = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Proof>) : {};

/** Where and when a library was imported; undefined where it was not tried. */
export function importedOn(name: string): Proof | undefined {
  return proofs[name];
}
