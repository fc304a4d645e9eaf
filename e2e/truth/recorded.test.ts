import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Frontend } from '@/buildkit/frontend';
import { openInNode } from '@/buildkit/open-in-node';
import { simulateBuilds } from '@/scripts/simulate/simulate-builds';
import { keyOf } from './ask-engine';
import { compareCase, printDisagreement } from './compare';
import { cases } from './every-case';
import { readRecorded } from './recorded';
import { writeCase } from './write-builds';

const recorded = new Map(readRecorded().map((result) => [result.case, result]));
const folder = mkdtempSync(join(tmpdir(), 'truth-'));
let frontend: Frontend;

beforeAll(async () => {
  frontend = await openInNode();
});
afterAll(() => rmSync(folder, { recursive: true }));

test('every case by hand has the answer of an engine: npm run truth -- --record', () => {
  const stale = cases.filter((each) => recorded.get(each.name)?.key !== keyOf(each));
  expect(stale.map(({ name }) => name)).toEqual([]);
  expect(recorded.size).toBe(cases.length);
});

test.for(cases.map((each) => [each.name, each] as const))(
  '%s: foreseen as the engine did it',
  async ([, each]) => {
    const result = recorded.get(each.name);
    if (!result) throw new Error(`${each.name} has no answer`);
    writeCase(folder, each, '@M@', result.images);
    const simulated = await simulateBuilds(join(folder, 'builds.json'), frontend);
    const strictness = each.onlyAnEngineKnows === undefined ? 'exact' : 'may rebuild more';
    const found = compareCase(result, simulated, strictness);
    expect(found.map((one) => printDisagreement(each, one))).toEqual([]);
  },
);
