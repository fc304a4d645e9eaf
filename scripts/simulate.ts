import { openInNode } from '@/buildkit/open-in-node';
import { simulateBuilds } from './simulate/simulate-builds';

/** npx tsx scripts/simulate.ts builds.json: which steps of builds on disk docker would reuse, as JSON. */
const [file] = process.argv.slice(2);
if (file === undefined) fail('Which builds? npx tsx scripts/simulate.ts builds.json');
else
  try {
    console.log(JSON.stringify(await simulateBuilds(file, await openInNode()), null, 2));
    // The frontend's program never ends by itself.
    process.exit(0);
  } catch (error) {
    fail(`Not simulated: ${error instanceof Error ? error.message : String(error)}`);
  }

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
