import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './docker';

/** A program that comes as a wheel: the one on PATH, or one from its wheel in a folder that git ignores; null:
 * neither can be had. `requirement` pins it. */
export async function findWheelTool(command: string, requirement: string): Promise<string | null> {
  const environment = fileURLToPath(new URL(`../../.cache/${command}`, import.meta.url));
  const own = join(environment, 'bin', command);
  for (const candidate of [command, own]) if (await succeeds(candidate, '--version')) return candidate;
  if (await succeeds('uv', 'venv', '--quiet', environment))
    await succeeds('uv', 'pip', 'install', '--quiet', '--python', environment, requirement);
  else if (await succeeds('python3', '-m', 'venv', environment))
    await succeeds(join(environment, 'bin/pip'), 'install', '--quiet', requirement);
  return (await succeeds(own, '--version')) ? own : null;
}

/** A program that is not there does not succeed. */
async function succeeds(command: string, ...args: string[]): Promise<boolean> {
  return run(command, args).then(
    ({ status }) => status === 0,
    () => false,
  );
}
