/**
 * Writes a snapshot of the catalogue: `npm run catalogue` makes the newest one, `npm run catalogue -- 2026-11 3.13`
 * another one or a part. What was fetched stays in `.cache/catalogue`, so it goes on where it was interrupted.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Descriptions, Graph, LibraryDescription, Snapshot } from '../../lib/catalogue/catalogue';
import { type GraphFile, printGraph, readGraph } from '../../lib/catalogue/graph-file';
import { baseImagesOf } from './base-images';
import { compareGraphs } from './compare-graphs';
import { buildHashes, finishGraph } from './graph';
import { importedOn } from './imports';
import { openIndex } from './index-client';
import { groups, libraries } from './libraries';
import type { LibraryEntry } from './library-entry';
import { pythonsOf, sameModule } from './library-facts';
import { measure } from './measure';
import { printDescriptions, printGraphFile, printHashes, printSnapshot } from './print-json';
import { PythonPackages } from './python-packages';
import { type PythonRelease, pythons } from './pythons';
import { resolveLibraries } from './resolve';
import { lastUploadDay, type SnapshotDay, snapshotDays } from './snapshots';
import { uvVersion } from './uv';

const cacheFolder = resolve('.cache/catalogue');
const catalogueFolder = resolve('public/catalogue');
mkdirSync(cacheFolder, { recursive: true });

const asked = process.argv.slice(2);
const wanted = snapshotDays.filter(({ id }) => asked.includes(id));
for (const day of wanted.length > 0 ? wanted : snapshotDays.slice(-1)) {
  for (const python of pythons) {
    if (!asked.some((word) => word.startsWith('3.')) || asked.includes(python.version))
      await buildPython(day, python);
  }
  write(join(day.id, 'index.json'), printSnapshot(buildSnapshot(day)));
  write(join(day.id, 'descriptions.json'), printDescriptions(buildDescriptions(day)));
}
const ids = snapshotDays.map(({ id }) => id).filter((id) => existsSync(join(catalogueFolder, id)));
write('snapshots.json', `${JSON.stringify({ newest: ids.at(-1), all: ids })}\n`);

async function buildPython(day: SnapshotDay, python: PythonRelease): Promise<void> {
  const { version } = python;
  const index = openIndex(cacheFolder, `${lastUploadDay(day)}T00:00:00Z`);
  const packages = new PythonPackages(python, libraries, { index, cacheFolder });
  const { universe, offered, remarks } = await resolveLibraries(libraries, python, packages);
  const releases = universe.graph.packages.map((each) => universe.releaseOf(each));
  const sizesOf = await measure(releases, packages, cacheFolder);
  const graph = await finishGraph(
    universe,
    offered.map(({ name }) => name),
    async (release) => ({ ...(await sizesOf(release)), download: packages.file(release).bytes }),
  );
  report(day, graph, remarks);
  write(join(day.id, `graph-${version}.json`), printGraphFile(printGraph(graph)));
  write(join(day.id, `hashes-${version}.json`), printHashes(buildHashes(graph, universe)));
}

/** Against what is there already, or else against the snapshot before. */
function report(day: SnapshotDay, graph: Graph, remarks: readonly string[]): void {
  console.log(`${day.id}, Python ${graph.python}: ${graph.packages.length} releases`);
  const before = snapshotDays.filter(({ id }) => id <= day.id).reverse();
  const file = before
    .map(({ id }) => join(catalogueFolder, id, `graph-${graph.python}.json`))
    .find((path) => existsSync(path));
  const names = new Set(libraries.map(({ name }) => name));
  const changes = file
    ? compareGraphs(readGraph(JSON.parse(readFileSync(file, 'utf8')) as GraphFile), graph, names)
    : [];
  for (const line of [...remarks, ...changes]) console.log(`  ${line}`);
}

function buildSnapshot(day: SnapshotDay): Snapshot {
  const graphs = pythons.map(({ version }) => ({ version, names: namesIn(day, version) }));
  return {
    ...day,
    until: lastUploadDay(day),
    pythons: pythons.map((python) => ({ ...python, bases: baseImagesOf(python.version) })),
    libraries: libraries.map((entry) => ({
      name: entry.name,
      ...(entry.heldBelow && { heldBelow: entry.heldBelow }),
      ...pythonsOf(entry, graphs),
      ...sameModule(entry, libraries),
      ...(entry.system && { system: entry.system }),
    })),
    sizesFrom: [
      `Read from the wheels for Linux x86-64 on ${day.date}`,
      'bytecode compiled by CPython 3.10 (3.7 to 3.10), 3.12 (3.11 and 3.12), 3.13 and 3.14',
      `psycopg2 compiled from source for CPython 3.11 by uv ${uvVersion()}`,
    ].join('; '),
  };
}

function namesIn({ id }: SnapshotDay, python: string): ReadonlySet<string> {
  const file = readFileSync(join(catalogueFolder, id, `graph-${python}.json`), 'utf8');
  return new Set(readGraph(JSON.parse(file) as GraphFile).packages.map(({ name }) => name));
}

function buildDescriptions(day: SnapshotDay): Descriptions {
  return {
    groups: groups.map(({ id, title }) => ({ id, title })),
    libraries: groups.flatMap((group) => group.libraries.map((entry) => describe(entry, group.id, day))),
  };
}

function describe(entry: LibraryEntry, group: string, day: SnapshotDay): LibraryDescription {
  const { name, summary, imports, docs, license, keywords, otherNames, versus } = entry;
  const imported = importedOn(name);
  // What was imported in another month were the versions of another snapshot.
  const isOfThisMonth = imported?.date.startsWith(day.id);
  return {
    ...{ name, group, summary, imports, docs, license, keywords },
    ...(otherNames && { otherNames }),
    ...(versus && { versus }),
    ...(imported && isOfThisMonth && { imported: { python: imported.python, date: imported.date } }),
  };
}

function write(path: string, text: string): void {
  const file = join(catalogueFolder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  console.log(`  ${path}: ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzipped`);
}
