import { comparePredictions } from './compare-predictions';
import { measureCompression } from './measure-compression';
import { measureInstallers } from './measure-installers';
import { measureLayerBytes } from './measure-layers';
import { measureSteps } from './measure-steps';
import { measureUnpacking } from './measure-unpacking';

/** Each measured so often; the fastest counts. */
const times = 3;

const measurements: Readonly<Record<string, () => Promise<unknown>>> = {
  unpacking: () => measureUnpacking(times),
  steps: () => measureSteps(times),
  layers: () => measureLayerBytes(),
  compression: () => measureCompression(),
  installers: () => measureInstallers(times),
  predictions: () => comparePredictions(times),
};

/** `npx tsx scripts/measure/measure.ts [name…]`: prints constants for lib/plan/cost.ts and lib/plan/measured.ts. */
const names = process.argv.slice(2);
for (const [name, measure] of Object.entries(measurements)) {
  if (names.length > 0 && !names.includes(name)) continue;
  console.log(`\n${name}`);
  const result = await measure();
  if (result !== undefined) console.log(result);
}
