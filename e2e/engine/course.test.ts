import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { presets } from '@/lib/recipe/presets';
import { lineOf, runLine } from './command-lines';
import { composeLink } from './compose-link';
import { waitForHealth } from './container';
import { docker, run } from './docker';
import { isFree } from './free-port';
import { unpackContext } from './scratch-context';
import { removeImage } from './test-names';

const image = 'docker_flask:latest';
const course = presets.filter(({ id }) => id.startsWith('course-'));

test.for(course)(
  'the preset “$title” does what the course asks, by its own two lines, and once more after an edit',
  async (preset, { skip }) => {
    const composition = await composeLink(preset.link, skip);
    skip(!(await isFree(5000)), 'port 5000 is in use here');
    const start = lineOf(composition, 'run');
    expect(lineOf(composition, 'build')).toBe('docker build -t docker_flask:latest .');
    expect(start).toBe('docker run -d -p 5000:5000 docker_flask:latest');
    const context = await unpackContext(composition);
    const build = await borrowName(lineOf(composition, 'build'), context);
    await build();
    await startAndAsk(start, context);
    appendFileSync(join(context, 'src/app.py'), '\nEDITED = True\n');
    await build();
    await runLine(lineOf(composition, 'stop'), context);
    await startAndAsk(start, context);
  },
);

async function startAndAsk(line: string, cwd: string): Promise<void> {
  const container = await runLine(line, cwd);
  onTestFinished(async () => void (await docker(['rm', '--force', container])));
  expect(await waitForHealth(container)).toBe('healthy');
  const answer = await fetch('http://localhost:5000/');
  expect(await answer.json()).toHaveProperty('python');
}

/** Gives what builds the course's own image; what that was before the test, it is again after it. */
async function borrowName(line: string, cwd: string): Promise<() => Promise<void>> {
  const before = await idOfImage();
  const built = new Set<string>();
  onTestFinished(async () => {
    if (before !== '') await docker(['tag', before, image]);
    for (const id of built) if (id !== before) await removeImage(id);
  });
  return async () => {
    await runLine(line, cwd);
    built.add(await idOfImage());
  };
}

async function idOfImage(): Promise<string> {
  return (await run('docker', ['image', 'inspect', '--format', '{{.Id}}', image])).stdout.trim();
}
