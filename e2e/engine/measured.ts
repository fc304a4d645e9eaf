import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { docker } from './docker';

/** What was seen of one recipe on this engine. */
export type Measured = {
  link: string;
  /** Bytes above the base image: libraries, code, settings. */
  addedBytes: number;
  buildSeconds: number;
  /** From the start of the container to what shows that it works. */
  secondsToReady: number;
  readyWhen: 'healthy' | 'ended' | 'ran its job';
};

const file = fileURLToPath(new URL('../../docs/measured.md', import.meta.url));
const ordersFile = fileURLToPath(new URL('../../docs/measured-orders.md', import.meta.url));

/** What was seen of one order of the same lines. */
export type Order = { addedBytes: number; editSeconds: number };

export async function bytesAbove(base: string, image: string): Promise<number> {
  return (await sizeOf(image)) - (await sizeOf(base));
}

async function sizeOf(image: string): Promise<number> {
  return Number(await docker(['image', 'inspect', '--format', '{{.Size}}', image]));
}

type State = { StartedAt: string; FinishedAt: string; Health?: { Log: { End: string; ExitCode: number }[] } };

export async function healthyAfter(container: string): Promise<number> {
  const { StartedAt, Health } = await stateOf(container);
  const first = Health?.Log.find(({ ExitCode }) => ExitCode === 0);
  if (first === undefined) throw new Error(`${container} was never healthy`);
  return secondsBetween(StartedAt, first.End);
}

export async function endedAfter(container: string): Promise<number> {
  const { StartedAt, FinishedAt } = await stateOf(container);
  return secondsBetween(StartedAt, FinishedAt);
}

/** `line`: of `docker logs --timestamps`. */
export async function wroteAfter(container: string, line: string): Promise<number> {
  const { StartedAt } = await stateOf(container);
  return secondsBetween(StartedAt, line.split(' ')[0] ?? '');
}

async function stateOf(container: string): Promise<State> {
  return JSON.parse(await docker(['inspect', '--format', '{{json .State}}', container])) as State;
}

function secondsBetween(start: string, end: string): number {
  return (Date.parse(end) - Date.parse(start)) / 1000;
}

async function machine(): Promise<string> {
  const version = await docker(['version', '--format', '{{.Server.Version}}']);
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return `Docker Engine ${version}, ${cpus().length} processors (${cpus()[0]?.model.trim()}), ${gibibytes} GiB, with other builds running at the same time`;
}

/** Writes docs/measured.md anew. */
export async function writeMeasured(all: readonly Measured[], day: string): Promise<void> {
  const rows = [...all]
    .sort((a, b) => (a.link < b.link ? -1 : 1))
    .map(
      ({ link, addedBytes, buildSeconds, secondsToReady, readyWhen }) =>
        `| \`${link}\` | ${Math.round(addedBytes / 1e6)} MB | ${Math.round(buildSeconds)} s | ${readyWhen} after ${secondsToReady.toFixed(1)} s |`,
    );
  writeFileSync(
    file,
    [
      '# Measured: every kind of app',
      '',
      `Written by \`npm run matrix\` on ${day}: ${await machine()}. Each image was built from its context and ran as user 10001 with the rights of compose.yaml. Servers were healthy, answered and ended when asked; jobs ended with 0; a scheduled job ran again and again until it was asked to end.`,
      '',
      'The size is what stands above the base image, because the engine had stand-ins for the official ones.',
      '',
      `The build is a first one, as its ${'`docker build`'} lasted: no step of it was kept and its cache mounts were empty, so all that it installs was downloaded, from the indexes that this machine reaches. What a build pulls from a registry was there: the base image, uv and BuildKit’s frontend.`,
      '',
      'The last column counts from the start of the container to the first healthy answer, which Docker asks for once a second; of a job to its end, and of a scheduled one, set to every second, to the end of its first run.',
      '',
      '| recipe | above the base | first build | runs |',
      '|---|---|---|---|',
      ...rows,
      '',
    ].join('\n'),
  );
}

/** Writes docs/measured-orders.md anew. */
export async function writeOrders(link: string, theirs: Order, ours: Order): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  const row = (title: string, { addedBytes, editSeconds }: Order) =>
    `| ${title} | ${Math.round(addedBytes / 1e6)} MB | ${editSeconds.toFixed(1)} s |`;
  writeFileSync(
    ordersFile,
    [
      '# Measured: two orders of the same build',
      '',
      `Written by \`npm run matrix\` on ${day}: ${await machine()}. The same code and the same locked libraries, \`${link}\`. Many courses copy everything and then run \`pip install\`; ours installs first, with uv and a cache mount, and copies the code last.`,
      '',
      '| order | above the base | build after an edit of app.py |',
      '|---|---|---|',
      row('of many courses', theirs),
      row('ours', ours),
      '',
      `After an edit ours is ${Math.round(theirs.editSeconds / ours.editSeconds)} times as fast, with ${(ours.addedBytes / theirs.addedBytes).toFixed(2)} of the bytes. Everything was downloaded through this machine’s loopback, where each file came with the header that the public index gives it: it never changes. So pip keeps its downloads, and they stand in the courses’ image; ours has them in a cache mount.`,
      '',
    ].join('\n'),
  );
}
