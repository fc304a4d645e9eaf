import type { Descriptions, Hashes, Snapshot } from '../../lib/catalogue/catalogue';
import type { GraphFile } from '../../lib/catalogue/graph-file';

/** One line per entry, so that the difference between two snapshots reads like a list of changes. */
export function printSnapshot({ pythons, libraries, ...facts }: Snapshot): string {
  const { id, date, until, sizesFrom } = facts;
  return `${open({ id, date, until, sizesFrom })},\n"pythons":[\n${lines(pythons)}\n],\n"libraries":[\n${lines(libraries)}\n]}\n`;
}

export function printDescriptions({ groups, libraries }: Descriptions): string {
  return `{"groups":[\n${lines(groups)}\n],\n"libraries":[\n${lines(libraries)}\n]}\n`;
}

/** One line per column. */
export function printGraphFile(file: GraphFile): string {
  const columns = Object.entries(file).map(
    ([name, column]) => `${JSON.stringify(name)}:${JSON.stringify(column)}`,
  );
  return `{${columns.join(',\n')}}\n`;
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
