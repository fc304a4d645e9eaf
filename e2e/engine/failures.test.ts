import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { failures } from '@/lib/commands/failures';
import { hasImage, run } from './docker';
import { findFreePort } from './free-port';
import { scratchFolder } from './scratch-context';
import { testName } from './test-names';

const image = 'python:3.13-slim';

/** What the page says that a terminal says. */
function seen(id: string, name = 'api', port: number | null = 8000): string {
  const failure = failures(name, port === null ? null : { port, onlyHere: false }).find(
    (each) => each.id === id,
  );
  if (failure === undefined) throw new Error(`no failure ${id}`);
  return failure.seen;
}

async function answerTo(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stderr } = await run('docker', args, { env });
  expect(status).not.toBe(0);
  return stderr;
}

test('Docker that does not run says so', async () => {
  const nobody = { DOCKER_HOST: `unix://${scratchFolder()}/nobody.sock` };
  expect(await answerTo(['run', '--rm', image], nobody)).toContain(seen('daemon'));
  expect(await answerTo(['build', '.'], nobody)).toContain(seen('daemon'));
});

test('a registry that cannot be reached is told in these words', async () => {
  const build = await run('docker', ['build', '-'], { input: 'FROM registry.invalid/nobody:1\n' });
  expect(build.status).not.toBe(0);
  expect(build.stderr).toContain(seen('network'));
});

test('a name and a port that are taken are told in these words', async ({ skip }) => {
  skip(!(await hasImage(image)), `${image} is neither here nor can it be pulled`);
  const [name, port] = [testName('taken'), await findFreePort()];
  const publish = ['--publish', `127.0.0.1:${port}:80`];
  const first = await run('docker', ['run', '--detach', '--name', name, ...publish, image, 'sleep', '60']);
  onTestFinished(() => run('docker', ['rm', '--force', name]).then(() => {}));
  expect(first.status).toBe(0);
  expect(await answerTo(['run', '--name', name, image, 'true'])).toContain(seen('name', name, port));
  expect(await answerTo(['run', '--rm', ...publish, image, 'true'])).toContain(seen('port', name, port));
});

test('a port that another program has is told in these words', async ({ skip }) => {
  skip(!(await hasImage(image)), `${image} is neither here nor can it be pulled`);
  const port = await findFreePort();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const answer = await answerTo(['run', '--rm', '--publish', `127.0.0.1:${port}:80`, image, 'true']);
  expect(answer).toContain(seen('address', 'api', port));
});
