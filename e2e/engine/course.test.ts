import { expect, onTestFinished, test } from 'vitest';
import { presets } from '@/lib/recipe/presets';
import { composeLink } from './compose-link';
import { waitForHealth } from './container';
import { docker, run } from './docker';
import { isFree } from './free-port';
import { unpackContext } from './scratch-context';

const image = 'docker_flask:latest';
const course = presets.filter(({ id }) => id.startsWith('course-'));

test.for(course)(
  'the preset “$title” does what the course asks, by its own two lines',
  async (preset, { skip }) => {
    const composition = await composeLink(preset.link, skip);
    skip(!(await isFree(5000)), 'port 5000 is in use here');
    const [build, start] = composition.commands[0]?.commands ?? [];
    expect(build?.line).toBe('docker build -t docker_flask:latest .');
    expect(start?.line).toBe('docker run -d -p 5000:5000 docker_flask:latest');
    const context = await unpackContext(composition);
    await borrowName();
    await runLine(build?.line, context);
    const container = await runLine(start?.line, context);
    onTestFinished(async () => void (await docker(['rm', '--force', container])));
    expect(await waitForHealth(container)).toBe('healthy');
    const answer = await fetch('http://localhost:5000/');
    expect(await answer.json()).toHaveProperty('python');
  },
);

/** What the course's own image was before the test, it is again after it. */
async function borrowName(): Promise<void> {
  const before = await idOfImage();
  onTestFinished(async () => {
    const built = await idOfImage();
    if (before !== '') await docker(['tag', before, image]);
    if (built !== '' && built !== before) await docker(['image', 'rm', before === '' ? image : built]);
  });
}

async function idOfImage(): Promise<string> {
  return (await run('docker', ['image', 'inspect', '--format', '{{.Id}}', image])).stdout.trim();
}

async function runLine(line: string | undefined, cwd: string): Promise<string> {
  const { status, stdout, stderr } = await run('sh', ['-c', line ?? ''], { cwd });
  expect(status, stderr).toBe(0);
  return stdout.trim();
}
