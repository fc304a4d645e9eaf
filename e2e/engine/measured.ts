import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { docker } from './docker';

/** What was seen of one recipe on this engine. */
export type Measured = {
  link: string;
  /** Bytes above the base image: libraries, code, settings. */
  addedBytes: number;
  /** From the start of the container to its first healthy answer. */
  secondsToHealthy: number;
};

const file = fileURLToPath(new URL('../../docs/measured.md', import.meta.url));

export async function measure(
  link: string,
  image: string,
  base: string,
  container: string,
): Promise<Measured> {
  const [bytes, baseBytes] = await Promise.all([image, base].map(sizeOf));
  return {
    link,
    addedBytes: (bytes ?? 0) - (baseBytes ?? 0),
    secondsToHealthy: await healthyAfter(container),
  };
}

async function sizeOf(image: string): Promise<number> {
  return Number(await docker(['image', 'inspect', '--format', '{{.Size}}', image]));
}

async function healthyAfter(container: string): Promise<number> {
  const state = JSON.parse(await docker(['inspect', '--format', '{{json .State}}', container])) as {
    StartedAt: string;
    Health: { Log: { End: string; ExitCode: number }[] };
  };
  const first = state.Health.Log.find(({ ExitCode }) => ExitCode === 0);
  if (first === undefined) throw new Error(`${container} was never healthy`);
  return (Date.parse(first.End) - Date.parse(state.StartedAt)) / 1000;
}

/** Writes docs/measured.md anew. */
export async function writeMeasured(all: readonly Measured[], day: string): Promise<void> {
  const version = await docker(['version', '--format', '{{.Server.Version}}']);
  const rows = [...all]
    .sort((a, b) => (a.link < b.link ? -1 : 1))
    .map(
      ({ link, addedBytes, secondsToHealthy }) =>
        `| \`${link}\` | ${Math.round(addedBytes / 1e6)} MB | ${secondsToHealthy.toFixed(1)} s |`,
    );
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  writeFileSync(
    file,
    [
      '# Measured: every kind of app',
      '',
      `Written by \`npm run matrix\` on ${day}: Docker Engine ${version}, ${cpus().length} processors (${cpus()[0]?.model.trim()}), ${gibibytes} GiB, with other builds running at the same time. Each image was built from its context, was healthy, answered, ran as user 10001 with the rights of compose.yaml and ended when asked.`,
      '',
      'The size is what stands above the base image, because the engine had stand-ins for the official ones. The seconds are from the start of the container to the first healthy answer, which Docker asks for once a second.',
      '',
      '| recipe | above the base | healthy after |',
      '|---|---|---|',
      ...rows,
      '',
    ].join('\n'),
  );
}
