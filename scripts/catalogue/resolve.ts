import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryEntry } from './library-entry';
import { type LockedPackage, parseLockFile } from './lock-file';
import { runUv } from './uv';

/**
 * Everything else must have a wheel for glibc, or an older version of it is taken. psycopg2 has none at all,
 * backports-zoneinfo (Python 3.7 and 3.8) none for arm64.
 */
const builtFromSource = ['psycopg2', 'backports-zoneinfo'];

/**
 * psycopg2 needs pg_config even to say what it depends on, so its metadata is given: it depends on nothing.
 * https://docs.astral.sh/uv/concepts/resolution/#dependency-metadata
 */
const givenMetadata = '[[tool.uv.dependency-metadata]]\nname = "psycopg2"\nrequires-dist = []\n';

/** `python` has three parts, and `until` is when the day of the snapshot begins, so that a rerun finds the same versions. */
type Resolution = { folder: string; python: string; until: string };

/** One lock over all libraries. What is in `kept` gets that version and no other. */
export function lockTogether(
  libraries: readonly LibraryEntry[],
  resolution: Resolution,
  kept: ReadonlyMap<string, string>,
): LockedPackage[] {
  const folder = writeProject(libraries, resolution, kept);
  // An older lock would lend uv its forks, even with --upgrade.
  rmSync(join(folder, 'uv.lock'), { force: true });
  const result = runUv(['lock', '--exclude-newer', resolution.until], { cwd: folder });
  if (!result.ok) throw new Error(`The libraries do not lock together:\n${result.reason}`);
  return parseLockFile(readFileSync(join(folder, 'uv.lock'), 'utf8'));
}

/** The newest version of one library that resolves on its own; undefined where the Python has none. */
export function newestAlone(name: string, resolution: Resolution): string | undefined {
  const folder = writeProject([], resolution, new Map());
  const result = runUv(
    [
      ...['pip', 'compile', '-', '--no-annotate', '--no-header', '--exclude-newer', resolution.until],
      ...['--python-version', resolution.python, '--python-platform', 'x86_64-manylinux_2_40'],
      ...['--only-binary', ':all:', ...builtFromSource.flatMap((one) => ['--no-binary', one])],
    ],
    { cwd: folder, input: name },
  );
  if (!result.ok) return undefined;
  return new RegExp(`^${name}==(\\S+)`, 'm').exec(result.output)?.[1];
}

function writeProject(
  libraries: readonly LibraryEntry[],
  { folder, python }: Resolution,
  kept: ReadonlyMap<string, string>,
): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pyproject.toml'), printProject(libraries, python, kept));
  return folder;
}

/**
 * `requires-python` stays low because uv demands an interpreter that fulfils it; the environments are what the
 * lock is made for. They start at the newest patch release, the one of the official image: from 3.11.0 on, uv
 * would lock two versions of a package that needs 3.11.5. With `no-build`, the required environment keeps uv
 * from a version whose wheels are all for newer Pythons.
 */
function printProject(
  libraries: readonly LibraryEntry[],
  python: string,
  kept: ReadonlyMap<string, string>,
): string {
  const [major, minor] = python.split('.').map(Number);
  const range = `python_full_version >= '${python}' and python_full_version < '${major}.${(minor ?? 0) + 1}'`;
  const linux = `sys_platform == 'linux' and implementation_name == 'cpython' and ${range}`;
  const constraints = [...kept].map(([name, version]) => `${name}==${version}`);
  const machines = `(platform_machine == 'x86_64' or platform_machine == 'aarch64')`;
  return [
    '[project]\nname = "roadcut-catalogue"\nversion = "0"\nrequires-python = ">=3.7"',
    `dependencies = ${JSON.stringify(libraries.map(requirementOf))}`,
    `[tool.uv]\nenvironments = ["${linux} and ${machines}"]`,
    `required-environments = ["${linux} and platform_machine == 'x86_64'"]`,
    `constraint-dependencies = ${JSON.stringify(constraints)}`,
    `no-build = true\nno-binary-package = ${JSON.stringify(builtFromSource)}`,
    givenMetadata,
  ].join('\n');
}

function requirementOf({ name, lockedExtras = [] }: LibraryEntry): string {
  return lockedExtras.length === 0 ? name : `${name}[${lockedExtras.join(',')}]`;
}
