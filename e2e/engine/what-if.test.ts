import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, type TestContext, test } from 'vitest';
import { buildWithProgress } from './build-with-progress';
import { executedSteps } from './built-steps';
import { composeLink } from './compose-link';
import { withFreshLayer } from './derived-bases';
import { missingImage } from './docker';
import { baseImagesOf } from './images-of';
import { scratchFolder } from './scratch-context';
import { type Change, fileChanges, largeChanges, recipeChanges } from './what-if-changes';
import {
  type Files,
  filesOf,
  type Order,
  type Prediction,
  predict,
  readAnswers,
} from './what-if-predictions';

const questions: { link: string; order: Order }[] = [
  { link: 'app=flask', order: 'plan' },
  { link: 'app=fastapi&lib=httpx&with=postgres&installer=pip', order: 'plan' },
  { link: 'app=flask&lib=psycopg2', order: 'plan' },
  { link: 'app=jupyter&python=3.14&without=user,bytecode', order: 'plan' },
  { link: 'app=flask', order: 'naive' },
  { link: 'app=script&python=3.14', order: 'naive' },
];

test.for(questions)(
  '“what if?” of $link ($order order) is answered as BuildKit does it',
  async (given, { skip }) => {
    const before = await composeLink(given.link, skip);
    await compare(before[given.order], filesOf(before, given.order), readAnswers(before, given.order), skip);
  },
);

const changes: { link: string; order: Order; changes: readonly Change[] }[] = [
  { link: 'app=flask', order: 'plan', changes: [...fileChanges, ...recipeChanges, ...largeChanges] },
  { link: 'app=fastapi&installer=pip', order: 'plan', changes: [...fileChanges, ...recipeChanges] },
  { link: 'app=flask&lib=psycopg2', order: 'plan', changes: [...fileChanges, ...recipeChanges] },
  { link: 'app=flask&installer=pip', order: 'naive', changes: [...fileChanges, ...recipeChanges] },
];

test.for(changes)(
  'the simulator says of $link ($order order) what BuildKit does',
  async (given, { skip }) => {
    const { link, order } = given;
    const before = await composeLink(link, skip);
    const predictions = given.changes.map((change) => predict(before, order, change));
    await compare(before[order], filesOf(before, order), predictions, skip);
  },
);

/** Builds once, then again after each change, on bases that no build has seen before. */
async function compare(
  plan: Prediction['plan'],
  files: Files,
  predictions: readonly Prediction[],
  skip: TestContext['skip'],
): Promise<void> {
  const images = [...new Set([plan, ...predictions.map((each) => each.plan)].flatMap(baseImagesOf))];
  const missing = await missingImage(images);
  skip(missing !== null, missing ?? '');
  const flags = await withFreshLayer(images);
  const folder = scratchFolder();
  writeFiles(folder, files);
  await buildWithProgress(folder, flags);
  const truth: Record<string, readonly string[]> = {};
  for (const { what, plan, files, newBase } of predictions) {
    writeFiles(folder, files);
    const { vertices } = await buildWithProgress(folder, newBase ? await withFreshLayer(images) : flags);
    truth[what] = executedSteps(plan, vertices);
  }
  expect(truth).toEqual(Object.fromEntries(predictions.map(({ what, rebuilt }) => [what, rebuilt])));
}

/** Only these files, each with a new time. */
function writeFiles(folder: string, files: Files): void {
  rmSync(folder, { recursive: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
