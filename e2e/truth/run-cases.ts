import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askEngine, keyOf, type Result } from './ask-engine';
import { compareCase, type Disagreement, printDisagreement, type Simulated } from './compare';
import type { Recorded } from './recorded';
import { keepResult, readResults } from './results';
import type { TruthCase } from './truth-case';

/** Results in `engine.jsonl`, and the builds of every case in a folder of its name. */
export const truthFolder = join(process.cwd(), '.cache/truth');

const resultsPath = join(truthFolder, 'engine.jsonl');

/** One after the other: builds at the same time share what they have in common. What was asked before stands. */
export async function askCases(cases: readonly TruthCase[], tell: (line: string) => void): Promise<Result[]> {
  const known = new Map(readResults(resultsPath).map((result) => [result.key, result]));
  const results: Result[] = [];
  for (const truthCase of cases) {
    const result = known.get(keyOf(truthCase)) ?? (await askAnew(truthCase, tell));
    results.push(result);
  }
  return results;
}

async function askAnew(truthCase: TruthCase, tell: (line: string) => void): Promise<Result> {
  const result = await askEngine(truthFolder, truthCase);
  keepResult(resultsPath, result);
  tell(printResult(truthCase, result));
  return result;
}

/** Told where the builds of a case are listed. */
export type Simulator = (buildsJson: string) => Promise<Simulated>;

/** `pairs` counts builds after the first, `marked` cases that only an engine knows in full. */
export type Proof = { cases: number; pairs: number; agreeing: number; marked: number; pages: string[] };

/** Asks the engine and the simulator for every case; gives a page for each disagreement. */
export async function proveCases(
  cases: readonly TruthCase[],
  simulateBuilds: Simulator,
  tell: (line: string) => void,
): Promise<Proof> {
  const results = await askCases(cases, tell);
  const proof: Proof = { cases: cases.length, pairs: 0, agreeing: 0, marked: 0, pages: [] };
  for (const [index, truthCase] of cases.entries()) {
    const result = results[index];
    if (!result) throw new Error(`${truthCase.name} has no result`);
    const found = await compareWith(simulateBuilds, truthFolder, truthCase, result);
    const disagreeing = new Set(found.map(({ build }) => build).filter((build) => build > 1));
    proof.pairs += result.builds.length - 1;
    proof.agreeing += result.builds.length - 1 - disagreeing.size;
    proof.marked += truthCase.onlyAnEngineKnows === undefined ? 0 : 1;
    proof.pages.push(...found.map((one) => printDisagreement(truthCase, one)));
  }
  return proof;
}

/** Asks the engine anew, whatever it said before; gives a page for each disagreement. */
export async function proveAnew(
  folder: string,
  truthCase: TruthCase,
  simulateBuilds: Simulator,
): Promise<string[]> {
  const result = await askEngine(folder, truthCase);
  const found = await compareWith(simulateBuilds, folder, truthCase, result);
  return found.map((one) => printDisagreement(truthCase, one));
}

/** What the engine has said of these cases, with the layers of the images that they name. */
export function recordableResults(cases: readonly TruthCase[]): Recorded[] {
  const known = new Map(readResults(resultsPath).map((result) => [result.key, result]));
  return cases.map((truthCase) => {
    const result = known.get(keyOf(truthCase));
    if (!result) throw new Error(`${truthCase.name} was not asked: record all cases at once`);
    const listed = readFileSync(join(truthFolder, truthCase.name, 'builds.json'), 'utf8');
    return { ...result, images: (JSON.parse(listed) as Pick<Recorded, 'images'>).images };
  });
}

async function compareWith(
  simulateBuilds: Simulator,
  folder: string,
  truthCase: TruthCase,
  result: Result,
): Promise<Disagreement[]> {
  const simulated = await simulateBuilds(join(folder, truthCase.name, 'builds.json'));
  const strictness = truthCase.onlyAnEngineKnows === undefined ? 'exact' : 'may rebuild more';
  return compareCase(result, simulated, strictness);
}

function printResult({ name, rule }: TruthCase, { builds }: Result): string {
  const lines = builds.flatMap(({ failed, steps }, index) => [
    ...steps.map(({ name, state }) => `  ${index + 1} ${state.padEnd(11)} ${name}`),
    ...(failed === null ? [] : [`  ${index + 1} failed: ${failed}`]),
  ]);
  return [`${name}: ${rule}`, ...lines].join('\n');
}
