import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from './load';
import { percentile, type Row } from './row';
import { type Running, startOurs, startProcess, stopAll } from './start-process';

const path = '/context.tar.gz?app=flask&lib=pandas';
const connections = 32;
const requestsPerRound = 10_000;
const rounds = 5;
const longRun = 100_000;
const cards = 60;
const cardsToWarmUp = 10;
const megabyte = 1024 * 1024;

/** Our server against a bare node:http that answers the same bytes, in turns, so that both see the same machine. */
export async function measureServer(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'roadcut-bench-'));
  const running: Running[] = [];
  try {
    const ours = await startOurs(running);
    const answer = await fetch(`http://127.0.0.1:${ours.port}${path}`);
    await writeFile(join(folder, 'answer'), new Uint8Array(await answer.arrayBuffer()));
    const bare = await startProcess(['scripts/bench/bare-server.mjs', join(folder, 'answer')], running);
    return [
      ...(await measureCards(ours)),
      ...(await compareSpeed(ours, bare)),
      ...(await measureMemory(ours)),
    ];
  } finally {
    stopAll(running);
    await rm(folder, { recursive: true });
  }
}

/** Each link is another one, so each card is drawn; the first few start the thread and warm it up. */
async function measureCards({ port }: Running): Promise<Row[]> {
  const times: number[] = [];
  for (let index = 0; index < cards + cardsToWarmUp; index++) {
    const start = performance.now();
    const answer = await fetch(
      `http://127.0.0.1:${port}/card.png?lib=pandas&port=${3000 + index}&name=api-${index}`,
    );
    await answer.arrayBuffer();
    times.push(performance.now() - start);
  }
  const p95 = percentile(times.slice(cardsToWarmUp), 0.95);
  return [{ name: 'a new card, p95', value: `${p95.toFixed(1)} ms`, goal: 'at most 50 ms', met: p95 <= 50 }];
}

async function compareSpeed(ours: Running, bare: Running): Promise<Row[]> {
  const speeds: { ours: number; bare: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    speeds.push({
      bare: await load(bare.port, path, requestsPerRound, connections),
      ours: await load(ours.port, path, requestsPerRound, connections),
    });
  }
  // The first round only warms both up.
  const measured = speeds.slice(1);
  const ratio = percentile(
    measured.map((speed) => speed.ours / speed.bare),
    0.5,
  );
  const perSecond = (key: 'ours' | 'bare') =>
    `${Math.round(
      percentile(
        measured.map((speed) => speed[key]),
        0.5,
      ),
    )}/s`;
  return [
    { name: '/context.tar.gz, requests', value: perSecond('ours') },
    { name: 'bare node:http, the same bytes', value: perSecond('bare') },
    {
      name: '/context.tar.gz : bare node:http',
      value: ratio.toFixed(2),
      goal: 'at least 0.50',
      met: ratio >= 0.5,
    },
  ];
}

/** Twice the same run: what the first one adds is the heap finding its size, what the second one adds is a leak. */
async function measureMemory(ours: Running): Promise<Row[]> {
  const after: number[] = [];
  for (const _run of ['first', 'second']) {
    await load(ours.port, path, longRun, connections);
    const bytes = await residentBytes(ours);
    if (bytes === null) return [{ name: 'memory of the server', value: 'not measured: no /proc here' }];
    after.push(bytes / megabyte);
  }
  const [first = Number.NaN, second = Number.NaN] = after;
  const gained = second - first;
  return [
    {
      name: `memory after ${longRun} requests`,
      value: `${first.toFixed(0)} MB`,
      goal: 'at most 150 MB',
      met: first <= 150,
    },
    {
      name: 'memory gained by as many more',
      value: `${gained.toFixed(0)} MB`,
      goal: 'at most 5 MB',
      met: gained <= 5,
    },
  ];
}

async function residentBytes({ process }: Running): Promise<number | null> {
  const status = await readFile(`/proc/${process.pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}
