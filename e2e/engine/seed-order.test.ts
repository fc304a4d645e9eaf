import { appendFileSync, cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildWithProgress } from './build-with-progress';
import { executedSteps } from './built-steps';
import { composeLink } from './compose-link';
import { withEnvironment } from './derived-bases';
import { baseImagesOf } from './images-of';
import { keepingEnvironment } from './keeping-index';
import { bytesAbove, type Order, writeOrders } from './measured';
import { unpackContext } from './scratch-context';

const isWhole = process.env.MATRIX === 'whole';
const link = `app=flask&lib=${isWhole ? 'matplotlib,pandas,scikit-learn' : 'pandas'}`;

/** How many courses write it: everything is copied, and then the libraries are installed. */
const seed = (base: string) => `FROM ${base}
COPY . /app
WORKDIR /app
RUN pip install -r requirements.txt
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]
`;

test('after an edit the order of many courses installs everything again, and ours copies the code', async ({
  skip,
}) => {
  const composition = await composeLink(link, skip);
  const { plan } = composition;
  const base = baseImagesOf(plan).at(-1) ?? '';
  const environment = await keepingEnvironment(base);
  const flags = ['--network', 'host', ...(await withEnvironment(baseImagesOf(plan), environment))];
  const ours = await unpackContext(composition);
  const theirs = seedContext(await unpackContext(composition), base);
  const first = { ours: await build(ours, flags), theirs: await build(theirs, flags) };
  // No builder has seen this one.
  const edit = `\nEDITED = ${Date.now()}\n`;
  appendFileSync(join(ours, 'src/app.py'), edit);
  appendFileSync(join(theirs, 'app.py'), edit);
  const again = { ours: await build(ours, flags), theirs: await build(theirs, flags) };

  expect(executedSteps(plan, again.ours.vertices)).toEqual(['final.code', 'final.compile']);
  const installed = again.theirs.vertices.find(({ name }) => name.includes('pip install'));
  expect(installed?.state).toBe('executed');
  const bytes = {
    ours: await bytesAbove(base, first.ours.image),
    theirs: await bytesAbove(base, first.theirs.image),
  };
  // pip keeps what it downloads: theirs in the image, ours in a cache mount.
  expect(bytes.ours).toBeLessThan(0.9 * bytes.theirs);
  const order = (who: 'ours' | 'theirs'): Order => ({
    addedBytes: bytes[who],
    editSeconds: again[who].seconds,
  });
  if (isWhole) await writeOrders(link, order('theirs'), order('ours'));
});

async function build(context: string, flags: readonly string[]) {
  const start = performance.now();
  const built = await buildWithProgress(context, flags);
  return { ...built, seconds: (performance.now() - start) / 1000 };
}

/** The same code and the same libraries, in one folder. */
function seedContext(context: string, base: string): string {
  const folder = `${context}-seed`;
  cpSync(join(context, 'src'), folder, { recursive: true });
  cpSync(join(context, 'requirements.txt'), join(folder, 'requirements.txt'));
  writeFileSync(join(folder, 'Dockerfile'), seed(base));
  return folder;
}
