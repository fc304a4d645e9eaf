import { appendFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appType, appTypeIds, mainProcess } from '@/lib/app-types/app-types';
import { recipeOf } from './catalogue';
import { lineOf, runLine } from './command-lines';
import { composeRecipe } from './compose-link';
import { removeAfterTest, waitForHealth } from './container';
import { asOfficial } from './derived-bases';
import { run } from './docker';
import { findFreePort } from './free-port';
import { baseImagesOf } from './images-of';
import { unpackContext } from './scratch-context';
import { buildImage, testName } from './test-names';

const saved = 'this was saved while it ran';

/** The last one: is its code run when it is asked over http, so that a test sees it run again? */
const links = [
  ['app=flask&installer=pip', true],
  ['app=fastapi', true],
  ['app=django', true],
  ['app=dash', true],
  ['app=gradio', true],
  ['app=model', true],
  ['app=panel', true],
  // Its code runs for a page in a browser.
  ['app=streamlit', false],
] as const;

test.for(links)('%s takes over what is saved while it runs', async ([link, isRunByAsking], { skip }) => {
  const port = await findFreePort();
  const composition = await composeRecipe({ ...recipeOf(link), port }, skip);
  const context = await unpackContext(composition);
  const image = await buildImage(context, 'develop', ...(await asOfficial(baseImagesOf(composition.plan))));
  const container = testName('develop');
  removeAfterTest(container);
  const line = lineOf(composition, 'develop')
    .replace('docker run --rm', `docker run --detach --name ${container}`)
    .replace(`${composition.name}:latest`, image);
  await runLine(line, context);
  expect(await waitForHealth(container)).toBe('healthy');
  if (!isRunByAsking) return;
  const file = join(context, 'src', appType(composition.recipe.app).entry);
  appendFileSync(file, `\nprint("${saved}", flush=True)\n`);
  const log = `docker logs --follow ${container} 2>&1`;
  let isSeen = false;
  const seen = run('sh', ['-c', `${log} | grep --max-count=1 '${saved}'`]).then(({ status }) => {
    isSeen = true;
    return status;
  });
  // A server that looks at its files now and then may have met this one just after it was saved: save it again.
  while (!isSeen) {
    utimesSync(file, new Date(), new Date());
    await run('docker', ['exec', container, 'python', '-c', askHome(port)]);
  }
  expect(await seen).toBe(0);
});

test('every app type that takes over what is saved is among them', () => {
  const tried = new Set(links.map(([link]) => recipeOf(link).app));
  expect([...tried].sort()).toEqual(appTypeIds.filter((id) => mainProcess(id).reload !== undefined).sort());
});

/** Code of some apps runs when somebody asks; while it starts again, nobody need answer. */
function askHome(port: number): string {
  return `import urllib.request as u; u.urlopen('http://localhost:${port}/')`;
}
