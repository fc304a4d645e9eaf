/** Writes a snapshot of the catalogue: `npm run catalogue`, or with the Pythons to rebuild as arguments. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Graph, Library, Snapshot } from '../../lib/catalogue/catalogue';
import { baseImagesOf } from './base-images';
import { buildHashes, buildPackage, reachable } from './graph';
import { libraries } from './libraries';
import type { LibraryEntry } from './library-entry';
import type { LockedPackage } from './lock-file';
import { measure } from './measure';
import { printGraph, printHashes, printSnapshot } from './print-json';
import { type PythonRelease, pythons } from './pythons';
import { lockTogether, newestAlone } from './resolve';
import { uvVersion } from './uv';

const id = '2026-11';
const date = '2026-11-23';
const sizesFrom = [
  `Measured on Linux x86-64 (Debian 12) on ${date}`,
  `wheels installed by uv ${uvVersion()}, bytecode compiled by CPython of the same minor version`,
  'psycopg2 compiled from source for CPython 3.13',
].join('; ');

const cacheFolder = resolve('.cache/catalogue');
const catalogueFolder = resolve('public/catalogue');

const asked = process.argv.slice(2);
for (const python of pythons) {
  if (asked.length === 0 || asked.includes(python.version)) buildPython(python);
}
write(join(id, 'index.json'), printSnapshot(buildSnapshot()));
write('snapshots.json', `${JSON.stringify({ newest: id, all: [id] })}\n`);

function buildPython({ version, newestPatch }: PythonRelease): void {
  const resolution = {
    folder: join(cacheFolder, `lock-${version}`),
    python: newestPatch,
    until: `${date}T00:00:00Z`,
  };
  const newest = new Map(
    libraries.map(({ name, brokenOn }) => [
      name,
      brokenOn?.includes(version) ? undefined : newestAlone(name, resolution),
    ]),
  );
  const offered = libraries.filter(({ name }) => newest.get(name) !== undefined);
  const names = offered.map(({ name }) => name);
  const locked = reachable(lockTogether(offered, resolution, writtenVersions(version)), names, newestPatch);
  report(version, locked, newest);
  const sizesOf = measure(locked, { version, newestPatch }, cacheFolder);
  const packages = locked.map((one) => buildPackage(one, version, newestPatch, sizesOf(one)));
  write(join(id, `graph-${version}.json`), printGraph({ python: version, packages }));
  write(join(id, `hashes-${version}.json`), printHashes(buildHashes(locked, version)));
}

/** A snapshot that is built again keeps its versions: an index can show a file later than it was uploaded. */
function writtenVersions(version: string): ReadonlyMap<string, string> {
  const file = join(catalogueFolder, id, `graph-${version}.json`);
  if (!existsSync(file)) return new Map();
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as Graph;
  return new Map(packages.map((one) => [one.name, one.version]));
}

function report(
  version: string,
  locked: readonly LockedPackage[],
  newest: ReadonlyMap<string, string | undefined>,
) {
  const versions = new Map(locked.map((one) => [one.name, one.version]));
  console.log(`Python ${version}: ${locked.length} packages`);
  for (const [name, alone] of newest) {
    if (alone === undefined) console.log(`  ${name}: no version that works on this Python`);
    else if (versions.get(name) !== alone)
      console.log(`  ${name}: held at ${versions.get(name)}, newest ${alone}`);
  }
}

function buildSnapshot(): Snapshot {
  return {
    id,
    date,
    pythons: pythons.map((python) => ({ ...python, bases: baseImagesOf(python.version) })),
    libraries: libraries.map(withoutLocking),
    sizesFrom,
  };
}

function withoutLocking({ lockedExtras: _extras, brokenOn: _broken, ...library }: LibraryEntry): Library {
  return library;
}

function write(path: string, text: string): void {
  const file = join(catalogueFolder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  console.log(`  ${path}: ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzipped`);
}
