import { parseArgs } from 'node:util';
import { openInNode } from '@/buildkit/open-in-node';
import { cases } from '@/e2e/truth/every-case';
import { randomCases } from '@/e2e/truth/random-cases';
import { writeRecorded } from '@/e2e/truth/recorded';
import { type Proof, proveCases, recordableResults } from '@/e2e/truth/run-cases';
import { simulateBuilds } from './simulate/simulate-builds';

/**
 * Asks the engine what it reuses, case by case, and whether the simulator foresees it. What the engine said
 * before stands. --record keeps the answers to all cases by hand, which unit tests compare with.
 */
const { values } = parseArgs({
  options: { only: { type: 'string' }, list: { type: 'boolean' }, record: { type: 'boolean' } },
});
const chosen = [...cases, ...randomCases()].filter(({ name }) => name.startsWith(values.only ?? ''));

if (values.list) for (const { name, rule } of chosen) console.log(`${name}: ${rule}`);
else {
  const frontend = await openInNode();
  const proof = await proveCases(chosen, (file) => simulateBuilds(file, frontend), console.log);
  for (const page of proof.pages) console.log(`\n${page}`);
  console.log(printProof(proof));
  if (values.record) writeRecorded(recordableResults(cases));
  // The frontend's program never ends by itself.
  process.exit(proof.pages.length === 0 ? 0 : 1);
}

function printProof({ cases: count, pairs, agreeing, marked, pages }: Proof): string {
  const lenient = `${marked} cases only an engine knows in full`;
  return `${count} cases, ${pairs} builds after a change, ${agreeing} foreseen; ${pages.length} steps differ, ${lenient}`;
}
