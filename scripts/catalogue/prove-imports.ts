/**
 * Imports every library in a slim image, each with its own lock alone: `npm run catalogue:imports`, or with names.
 * Writes what it saw into `imports.json`; one that fails is printed, and belongs out of the catalogue.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Graph, Package, SystemPackages } from '../../lib/catalogue/catalogue';
import { type GraphFile, readGraph } from '../../lib/catalogue/graph-file';
import { releasesOf } from '../../lib/lock/compiled-graph';
import { solve } from '../../lib/lock/solve';
import { builtFromSource } from './build-wheel';
import { libraries } from './libraries';
import type { LibraryEntry } from './library-entry';
import { snapshotDays } from './snapshots';
import { findUv } from './uv';

const newest = snapshotDays.at(-1);
if (!newest) throw new Error('There is no snapshot.');
const proofFile = join(import.meta.dirname, 'imports.json');
const workFolder = resolve('.cache/catalogue/imports');
/** The newest first: a library is imported on the newest Python that has it. */
const pythons = ['3.14', '3.13', '3.11'];

const graphs = pythons.map((python) =>
  readGraph(
    JSON.parse(readFileSync(`public/catalogue/${newest.id}/graph-${python}.json`, 'utf8')) as GraphFile,
  ),
);
const proofs = existsSync(proofFile)
  ? (JSON.parse(readFileSync(proofFile, 'utf8')) as Record<
      string,
      { python: string; date: string; version: string }
    >)
  : {};
const asked = process.argv.slice(2);
const waiting = libraries
  .filter(({ name }) => (asked.length > 0 ? asked.includes(name) : proofs[name] === undefined))
  .values();
await Promise.all([worker(), worker()]);

async function worker(): Promise<void> {
  for (const library of waiting) await prove(library);
}

async function prove(library: LibraryEntry): Promise<void> {
  const { name, provedWith = [], brokenOn = [] } = library;
  const able = graphs.filter(
    (each) =>
      !brokenOn.includes(each.python) &&
      [name, ...provedWith].every((needed) => releasesOf(each, needed).length > 0),
  );
  // A slim image may lack what a compiler needs, and its neighbour have it.
  const [newest, ...others] = able;
  const tried = newest && isCompiled(releasesOf(newest, name)[0]) ? [newest, ...others] : able.slice(0, 1);
  for (const graph of tried) {
    const failure = await importFrom(graph, library);
    console.log(`${name} (${graph.python}): ${failure ?? 'imported'}`);
    if (failure !== null) continue;
    const version = releasesOf(graph, name)[0]?.version ?? '';
    proofs[name] = { python: graph.python, date: new Date().toISOString().slice(0, 10), version };
    writeFileSync(proofFile, printProofs());
    return;
  }
}

/** One line for each, so that two runs compare well. */
function printProofs(): string {
  const lines = Object.keys(proofs)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${JSON.stringify(proofs[name])}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

async function importFrom(
  graph: Graph,
  { name, imports, provedWith = [] }: LibraryEntry,
): Promise<string | null> {
  const roots = [name, ...provedWith].map((each) => ({ name: each, extras: [], version: null }));
  const solution = solve(roots, graph);
  if (!solution.ok) return 'cannot be locked';
  const locked = solution.packages.filter(({ only }) => only !== 'aarch64').map((each) => each.package);
  const site = join(workFolder, name);
  mkdirSync(site, { recursive: true });
  const result =
    (await install(
      locked.filter((each) => !isCompiled(each)),
      graph,
      site,
    )) ?? (await importIn(locked, graph, { site, imports }));
  rmSync(site, { recursive: true });
  return result;
}

async function install(packages: readonly Package[], graph: Graph, site: string): Promise<string | null> {
  if (packages.length === 0) return null;
  return run(findUv(), [
    ...['pip', 'install', '--quiet', '--no-deps', '--target', site, '--python-version', graph.python],
    ...['--python-platform', 'x86_64-manylinux_2_40', '--only-binary', ':all:'],
    ...builtFromSource.flatMap((each) => ['--no-binary', each]),
    ...packages.map(pinOf),
  ]);
}

/** In the slim image, with the system packages that the catalogue names for what is locked. */
function importIn(
  locked: readonly Package[],
  { python }: Graph,
  { site, imports }: { site: string; imports: readonly string[] },
): Promise<string | null> {
  const compiled = locked.filter(isCompiled);
  const system = locked.flatMap((each) => {
    const { run: needed = [], build = [] } = systemOf(each)?.debian ?? {};
    return isCompiled(each) ? [...needed, ...build] : needed;
  });
  const steps = [
    ...(system.length > 0
      ? ['apt-get update -qq', `apt-get install -yqq --no-install-recommends ${system.join(' ')} >/dev/null`]
      : []),
    ...compiled.map((each) => `pip install -q --no-deps --target /tmp/compiled ${pinOf(each)}`),
    `python -c '${imports.map((each) => `import ${each}`).join('; ')}'`,
  ];
  const environment = ['PYTHONPATH=/site:/tmp/compiled', 'HOME=/tmp'].flatMap((each) => ['-e', each]);
  return run('docker', [
    ...['run', '--rm', '-v', `${site}:/site:ro`, ...environment, `python:${python}-slim`],
    ...['sh', '-c', steps.join(' && ')],
  ]);
}

function pinOf({ name, version }: Package): string {
  return `${name}==${version}`;
}

function systemOf({ name }: Package): SystemPackages | undefined {
  return libraries.find((library) => library.name === name)?.system;
}

/** Its authors publish no wheel, and it takes a compiler. */
function isCompiled(each: Package | undefined): boolean {
  return each !== undefined && each.wheels.length === 0 && (systemOf(each)?.debian.build.length ?? 0) > 0;
}

/** Null where it ended well, else the end of what it said. */
function run(command: string, args: readonly string[]): Promise<string | null> {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: workFolder,
      env: { ...process.env, UV_PYTHON_DOWNLOADS: 'never' },
    });
    let said = '';
    child.stderr.on('data', (data) => {
      said = `${said}${data}`.slice(-2000);
    });
    child.on('close', (code) => done(code === 0 ? null : said.trim().split('\n').slice(-3).join(' | ')));
  });
}
