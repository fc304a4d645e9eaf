import type { PythonFacts } from '@/lib/catalogue/catalogue';
import { pythonMinor } from './recipe';

/** "3.13", or "3.7.4" where that release exists: up to the newest that the snapshot knows. Else null. */
export function readPython(text: string, pythons: readonly PythonFacts[]): string | null {
  if (!/^3\.\d{1,2}(\.\d{1,2})?$/.test(text)) return null;
  const facts = pythons.find(({ version }) => version === pythonMinor(text));
  if (!facts) return null;
  const patch = text.split('.')[2];
  if (patch === undefined) return text;
  return String(Number(patch)) === patch && Number(patch) <= patchNumber(facts.newestPatch) ? text : null;
}

/** The facts of "3.7.4" are those of "3.7". */
export function pythonFacts(python: string, pythons: readonly PythonFacts[]): PythonFacts {
  const facts = pythons.find(({ version }) => version === pythonMinor(python));
  if (!facts) throw new Error(`a recipe with Python ${python} got past readPython`);
  return facts;
}

/** Numeric order: "3.9" before "3.13". */
export function isOlderPython(a: string, b: string): boolean {
  return Number(a.split('.')[1]) < Number(b.split('.')[1]);
}

function patchNumber(version: string): number {
  return Number(version.split('.')[2]);
}
