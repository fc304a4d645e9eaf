import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { docker, run } from './docker';
import { testName } from './test-names';

/** Starts a container that is gone after the test, and gives its name. */
export async function startContainer(what: string, flags: readonly string[], image: string): Promise<string> {
  const container = testName(what);
  removeAfterTest(container);
  await docker(['run', '--detach', '--name', container, ...flags, image]);
  return container;
}

export function removeAfterTest(container: string): void {
  onTestFinished(async () => {
    await run('docker', ['rm', '--force', '--volumes', container]);
  });
}

/** "healthy" or "unhealthy", as the image's own HEALTHCHECK says; "exited" if it ended before. */
export async function waitForHealth(container: string): Promise<string> {
  const events = ['health_status', 'die'].flatMap((event) => ['--filter', `event=${event}`]);
  // --since: what happened before we listened is told too.
  const args = ['events', '--since', '1h', '--filter', `container=${container}`, ...events];
  const child = spawn('docker', [...args, '--format', '{{.Action}}']);
  try {
    for await (const action of createInterface({ input: child.stdout }))
      return action === 'die' ? 'exited' : action.replace('health_status: ', '');
    throw new Error('docker events ended');
  } finally {
    child.kill();
  }
}

/** Asks through the published port, from outside. */
export async function ask(container: string, port: number, path: string): Promise<Response> {
  const [address] = (await docker(['port', container, `${port}/tcp`])).split('\n');
  return fetch(`http://${address}${path}`);
}

export async function inspect(container: string, format: string): Promise<string> {
  return docker(['inspect', '--format', format, container]);
}

/** Stops it as anyone would, and gives its exit code: 137 if it had to be killed. */
export async function stop(container: string): Promise<number> {
  await docker(['stop', container]);
  return Number(await inspect(container, '{{.State.ExitCode}}'));
}
