import { readRequiresDist } from './core-metadata';
import type { PackageSource } from './universe';

/** `name version [days older]`, newest first, and its Requires-Dist. */
export type MadeIndex = Readonly<Record<string, readonly string[]>>;

/** A small package index for a test, written as data. */
export function madeSource(index: MadeIndex): PackageSource {
  const all = Object.entries(index).map(([key, lines]) => {
    const [name = '', version = '', days = '0'] = key.split(' ');
    const uploaded = new Date(Date.UTC(2026, 0, 1) - Number(days) * 86_400_000).toISOString();
    return { files: { name, version, uploaded, wheels: [] }, lines };
  });
  return {
    releases: async (name) => all.map(({ files }) => files).filter((each) => each.name === name),
    requires: async (files) =>
      (all.find((each) => each.files === files)?.lines ?? []).flatMap((line) =>
        readRequiresDist(`Requires-Dist: ${line}`),
      ),
  };
}
