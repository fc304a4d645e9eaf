/**
 * Compares our locks with what uv resolves on the snapshot's day: `npm run catalogue:compare -- 45 3.13` takes 45
 * random choices of libraries for that Python. Prints where they differ, and ends with 1 if they do.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Graph, Snapshot } from '../../lib/catalogue/catalogue';
import { type GraphFile, readGraph } from '../../lib/catalogue/graph-file';
import { releasesOf } from '../../lib/lock/compiled-graph';
import type { LockedPackage } from '../../lib/lock/lock';
import { solve } from '../../lib/lock/solve';
import { printPep508, type Requirement } from '../../lib/recipe/requirement';
import { builtFromSource } from './build-wheel';
import { libraries } from './libraries';
import { findUv } from './uv';

const catalogueFolder = resolve('public/catalogue');
const workFolder = resolve('.cache/catalogue/compare');
mkdirSync(workFolder, { recursive: true });

/** What we hold ourselves, uv is to hold too. */
const heldFile = join(workFolder, 'held.txt');
const held = libraries.flatMap(({ name, heldBelow }) => (heldBelow ? [`${name}<${heldBelow.version}`] : []));
writeFileSync(heldFile, held.join('\n'));

const [count = '45', ...asked] = process.argv.slice(2);
const { newest } = read<{ newest: string }>('snapshots.json');
const snapshot = read<Snapshot>(`${newest}/index.json`);
let differing = 0;
for (const { version, newestPatch } of snapshot.pythons) {
  if (asked.length > 0 && !asked.includes(version)) continue;
  const graph = readGraph(read<GraphFile>(`${newest}/graph-${version}.json`));
  await comparePython(graph, newestPatch, Number(count));
}
process.exitCode = differing > 0 ? 1 : 0;

function read<T>(path: string): T {
  return JSON.parse(readFileSync(`${catalogueFolder}/${path}`, 'utf8')) as T;
}

async function comparePython(graph: Graph, patch: string, amount: number): Promise<void> {
  const tally = { same: 0, hinted: 0, clash: 0, different: 0 };
  const choices = [...randomChoices(graph, amount)].values();
  const worker = async () => {
    for (const choice of choices) tally[await compareChoice(choice, graph, patch)] += 1;
  };
  await Promise.all([worker(), worker()]);
  differing += tally.different;
  console.log(`Python ${graph.python}:`, JSON.stringify(tally));
}

/** `hinted`: uv needed to be told to keep the libraries new that nobody holds. */
async function compareChoice(choice: readonly Requirement[], graph: Graph, patch: string) {
  const solution = solve(choice, graph);
  if (!solution.ok) return 'clash';
  const ours = pinsFor('x86_64', solution.packages);
  const lines = choice.map(printPep508);
  const onArm = await differencesOnArm(lines, solution.packages, patch);
  if (onArm.length > 0) {
    console.log(`  ${lines.join(' ')}\n    on arm64: ${onArm.slice(0, 8).join('; ')}`);
    return 'different';
  }
  if (differences(ours, await resolveWithUv(lines, forX86(patch))).length === 0) return 'same';
  const hints = choice.map((each) => {
    const version = releasesOf(graph, each.name)[0]?.version;
    return version === ours.get(each.name) ? `${printPep508(each)}>=${version}` : printPep508(each);
  });
  const left = differences(ours, await resolveWithUv(hints, forX86(patch)));
  if (left.length === 0) return 'hinted';
  console.log(`  ${lines.join(' ')}\n    ${left.slice(0, 8).join('; ')}`);
  return 'different';
}

type Machine = 'x86_64' | 'aarch64';

function pinsFor(machine: Machine, packages: readonly LockedPackage[]): ReadonlyMap<string, string> {
  const other = machine === 'x86_64' ? 'aarch64' : 'x86_64';
  return new Map(
    packages.flatMap(({ package: each, only }) => (only === other ? [] : [[each.name, each.version]])),
  );
}

/**
 * Which packages arm64 needs in our versions: what a marker leaves out there, uv leaves out too. A choice that arm64
 * cannot have is told to the user, and there is nothing to compare.
 */
async function differencesOnArm(lines: readonly string[], packages: readonly LockedPackage[], patch: string) {
  if (packages.some(({ package: { wheels, sdist } }) => !sdist && !wheels.includes('glibc-arm64'))) return [];
  const pins = packages.map(({ package: each }) => `${each.name}==${each.version}`);
  const file = join(workFolder, `pins-${createHash('sha256').update(pins.join()).digest('hex')}.txt`);
  writeFileSync(file, pins.join('\n'));
  const args = [
    '--python-version',
    patch,
    '--python-platform',
    'aarch64-manylinux_2_40',
    '--constraints',
    file,
  ];
  const found = differences(pinsFor('aarch64', packages), await resolveWithUv(lines, args));
  rmSync(file);
  return found;
}

function forX86(patch: string): readonly string[] {
  return [
    ...['--python-version', patch, '--python-platform', 'x86_64-manylinux_2_40', '--only-binary', ':all:'],
    ...builtFromSource.flatMap((name) => ['--no-binary', name]),
  ];
}

function differences(
  ours: ReadonlyMap<string, string>,
  theirs: ReadonlyMap<string, string> | string,
): string[] {
  if (typeof theirs === 'string') return [theirs];
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((name) =>
    ours.get(name) === theirs.get(name) ? [] : [`${name}: ours ${ours.get(name)}, uv ${theirs.get(name)}`],
  );
}

function resolveWithUv(
  requirements: readonly string[],
  target: readonly string[],
): Promise<Map<string, string> | string> {
  const args = [
    ...[
      'pip',
      'compile',
      '-',
      '--no-annotate',
      '--no-header',
      '--exclude-newer',
      `${snapshot.until}T00:00:00Z`,
    ],
    ...target,
    ...['--constraints', heldFile],
  ];
  return new Promise((done) => {
    const uv = spawn(findUv(), args, {
      cwd: workFolder,
      env: { ...process.env, UV_PYTHON_DOWNLOADS: 'never' },
    });
    let output = '';
    let reason = '';
    uv.stdout.on('data', (data) => {
      output += data;
    });
    uv.stderr.on('data', (data) => {
      reason += data;
    });
    uv.on('close', (code) => done(code === 0 ? readPins(output) : `uv: ${reason.trim().slice(0, 400)}`));
    uv.stdin.end(requirements.join('\n'));
  });
}

function readPins(output: string): Map<string, string> {
  const pins = output.matchAll(/^([a-z0-9-]+)==([^\s;]+)/gm);
  return new Map([...pins].map(([, name, version]) => [name ?? '', version ?? '']));
}

/** Always the same ones for the same number: 2 to 16 libraries, some with an extra. */
function* randomChoices(graph: Graph, amount: number): Generator<Requirement[]> {
  let state = 20261116;
  const next = (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const offered = libraries.filter(({ name }) => releasesOf(graph, name).length > 0);
  for (let i = 0; i < amount; i += 1) {
    const chosen = new Map<string, Requirement>();
    for (let size = 2 + next(15); size > 0; size -= 1) {
      const library = offered[next(offered.length)];
      const newest = library && releasesOf(graph, library.name)[0];
      if (!library || !newest) continue;
      const extras = Object.keys(newest.extras).filter(
        (extra) => library.lockedExtras?.includes(extra) && next(4) === 0,
      );
      chosen.set(library.name, { name: library.name, extras, version: null });
    }
    yield [...chosen.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
