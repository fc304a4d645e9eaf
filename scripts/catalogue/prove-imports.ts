/**
 * Imports every library in a slim image, each with its own lock alone: `npm run catalogue:imports`, or with names.
 * Writes what it saw into `imports.json`; one that fails is printed, and belongs out of the catalogue.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Graph } from '../../lib/catalogue/catalogue';
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
  const { name } = library;
  const graph = graphs.find((each) => releasesOf(each, name).length > 0);
  const failure = graph ? await importFrom(graph, library) : 'no graph has it';
  if (graph && failure === null) {
    const version = releasesOf(graph, name)[0]?.version ?? '';
    proofs[name] = { python: graph.python, date: new Date().toISOString().slice(0, 10), version };
    const sorted = Object.fromEntries(Object.entries(proofs).sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(proofFile, `${JSON.stringify(sorted, null, 1)}\n`);
  }
  console.log(`${name} (${graph?.python}): ${failure ?? 'imported'}`);
}

async function importFrom(
  graph: Graph,
  { name, imports, system, provedWith = [] }: LibraryEntry,
): Promise<string | null> {
  const roots = [name, ...provedWith].map((each) => ({ name: each, extras: [], version: null }));
  const solution = solve(roots, graph);
  if (!solution.ok) return 'cannot be locked';
  const pins = solution.packages.flatMap(({ package: each, only }) =>
    only === 'aarch64' ? [] : [`${each.name}==${each.version}`],
  );
  const site = join(workFolder, name);
  mkdirSync(site, { recursive: true });
  const installed = await run(findUv(), [
    ...['pip', 'install', '--quiet', '--no-deps', '--target', site, '--python-version', graph.python],
    ...['--python-platform', 'x86_64-manylinux_2_40', '--only-binary', ':all:'],
    ...builtFromSource.flatMap((each) => ['--no-binary', each]),
    ...pins,
  ]);
  const packages = system?.debian.run ?? [];
  const prepare =
    packages.length > 0
      ? `apt-get update -qq && apt-get install -yqq --no-install-recommends ${packages.join(' ')} >/dev/null && `
      : '';
  const result =
    installed ??
    (await run('docker', [
      ...[
        'run',
        '--rm',
        '-v',
        `${site}:/site:ro`,
        '-e',
        'PYTHONPATH=/site',
        '-e',
        'HOME=/tmp',
        `python:${graph.python}-slim`,
      ],
      ...['sh', '-c', `${prepare}python -c '${imports.map((each) => `import ${each}`).join('; ')}'`],
    ]));
  rmSync(site, { recursive: true });
  return result;
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
