import { parseArgs } from 'node:util';
import { cases } from '../e2e/truth/every-case';
import { askCases } from '../e2e/truth/run-cases';

/** Asks the engine what it reuses, case by case; what it said before stands. */
const { values } = parseArgs({ options: { only: { type: 'string' }, list: { type: 'boolean' } } });
const chosen = cases.filter(({ name }) => name.startsWith(values.only ?? ''));

if (values.list) for (const { name, rule } of chosen) console.log(`${name}: ${rule}`);
else {
  const results = await askCases(chosen, console.log);
  const broken = results.filter(({ builds }) => builds[0]?.failed !== null);
  const pairs = results.reduce((sum, { builds }) => sum + builds.length - 1, 0);
  console.log(`${results.length} cases, ${pairs} builds after a change`);
  for (const { case: name } of broken) console.error(`${name}: its first build fails`);
  if (broken.length > 0) process.exitCode = 1;
}
