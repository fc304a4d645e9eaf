import { openInNode } from '@/buildkit/open-in-node';
import { simulateBuilds } from './simulate/simulate-builds';

/** npx tsx scripts/simulate.ts builds.json: which steps of builds on disk docker would reuse, as JSON. */
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Which builds? npx tsx scripts/simulate.ts builds.json');
  process.exit(2);
}
console.log(JSON.stringify(await simulateBuilds(file, await openInNode()), null, 2));
process.exit(0);
