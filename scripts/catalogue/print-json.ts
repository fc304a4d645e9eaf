import type { Graph, Hashes, Snapshot } from '../../lib/catalogue/catalogue';

/** One line per entry, so that the difference between two snapshots reads like a list of changes. */
export function printSnapshot({ pythons, libraries, ...facts }: Snapshot): string {
  const { id, date, sizesFrom } = facts;
  return `${open({ id, date, sizesFrom })},\n"pythons":[\n${lines(pythons)}\n],\n"libraries":[\n${lines(libraries)}\n]}\n`;
}

export function printGraph({ python, packages }: Graph): string {
  return `${open({ python })},\n"packages":[\n${lines(packages)}\n]}\n`;
}

export function printHashes({ python, files }: Hashes): string {
  const entries = Object.keys(files)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${JSON.stringify(files[name])}`);
  return `${open({ python })},\n"files":{\n${entries.join(',\n')}\n}}\n`;
}

function open(facts: Readonly<Record<string, string>>): string {
  return JSON.stringify(facts).slice(0, -1);
}

function lines(entries: readonly unknown[]): string {
  return entries.map((entry) => JSON.stringify(entry)).join(',\n');
}
