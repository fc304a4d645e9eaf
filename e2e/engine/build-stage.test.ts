import { expect, test } from 'vitest';
import type { Composition } from '@/lib/composition';
import { buildWithProgress } from './build-with-progress';
import { executedSteps, vertexSteps } from './built-steps';
import { composeLink } from './compose-link';
import { withFreshLayer } from './derived-bases';
import { docker, run } from './docker';
import { baseImagesOf } from './images-of';
import { unpackContext } from './scratch-context';

// Both installers, with and without what can be left out, and on a base whose environment holds pip.
const links = ['', 'base=debian&installer=pip&without=cache,bytecode'].map(
  (rest) => `app=flask&lib=psycopg2&${rest}`,
);

test.for(links)(
  '%s compiles in a stage of its own; rebuilding it changes nothing above',
  async (link, { skip }) => {
    const composition = await composeLink(link, skip);
    const context = await unpackContext(composition);
    const flags = await withFreshLayer(baseImagesOf(composition.plan));
    const { image } = await buildWithProgress(context, flags);
    const imported = await docker([
      'run',
      '--rm',
      image,
      'python',
      '-c',
      'import psycopg2; print("imported")',
    ]);
    expect(imported).toBe('imported');
    expect((await run('docker', ['run', '--rm', image, 'sh', '-c', 'command -v gcc cc'])).stdout).toBe('');
    const { vertices } = await buildWithProgress(context, [...flags, '--no-cache-filter=build']);
    expect(executedSteps(composition.plan, vertices)).toEqual(stepsOfBuildStage(composition));
  },
);

test('Debian’s gcc is installed together with the C library’s headers, which slim images lack', async ({
  skip,
}) => {
  const { plan } = await composeLink('lib=psycopg2', skip);
  const system = plan.stages[0]?.steps.find(({ role }) => role === 'system')?.instruction;
  expect(system?.keyword === 'RUN' && system.commands.join(' ')).toMatch(/ gcc .*\blibc6-dev\b/);
});

function stepsOfBuildStage({ plan }: Composition): string[] {
  return vertexSteps(plan).flatMap(({ id }) => (id.startsWith('build.') ? [id] : []));
}
