import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printDockerfile } from '@/lib/dockerfile/print';
import { buildSteps } from './build-steps';
import type { DraftStage } from './draft-step';
import type { Facts } from './facts';
import type { Instruction } from './instruction';
import { usualLineSpeed } from './line-speed';

const facts: Facts = {
  baseImage: null,
  packages: null,
  unlocked: [],
  stopsAt: null,
  sizesFrom: 'made up',
  installer: 'uv',
  bytecode: true,
  codeBytes: 1000,
  compiled: [],
  lineSpeed: usualLineSpeed,
};

const word = fc.stringMatching(/^[a-zA-Z0-9_/][a-zA-Z0-9_./-]{0,11}$/);
const anyText = fc.string({ maxLength: 20 }).filter((text) => !/[\n\r\\]|^\s|\s$/.test(text));
const shellWord = fc.oneof(word, fc.constantFrom("'a  b'", "'&&'", '"x && y"', '$HOME', '--flag', '-r'));
const command = fc.array(shellWord, { minLength: 1, maxLength: 14 }).map((words) => `run ${words.join(' ')}`);
const mount = fc.oneof(
  fc.record({ type: fc.constant('cache' as const), target: word }),
  fc.record({ type: fc.constant('bind' as const), from: fc.option(word), source: word, target: word }),
);
const argv = fc.array(
  fc.string({ maxLength: 12 }).filter((text) => !/[\n\r]/.test(text)),
  { minLength: 1, maxLength: 5 },
);
const seconds = fc.integer({ min: 0, max: 600 });
const envValue = anyText.filter((text) => !text.includes('#'));

const instruction: fc.Arbitrary<Instruction> = fc.oneof(
  fc.record({
    keyword: fc.constant('ENV' as const),
    variables: fc.array(fc.tuple(fc.stringMatching(/^[A-Z_]{1,8}$/), envValue), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
  fc.record({ keyword: fc.constant('WORKDIR' as const), path: word.map((path) => `/${path}`) }),
  fc.record({
    keyword: fc.constant('RUN' as const),
    mounts: fc.array(mount, { maxLength: 3 }),
    commands: fc.array(command, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    keyword: fc.constant('COPY' as const),
    from: fc.option(word),
    chown: fc.option(fc.constant('10001:10001')),
    sources: fc.array(word, { minLength: 1, maxLength: 3 }),
    destination: word,
  }),
  fc.record({ keyword: fc.constant('USER' as const), user: word }),
  fc.record({ keyword: fc.constant('EXPOSE' as const), port: fc.integer({ min: 1, max: 65535 }) }),
  fc.record({
    keyword: fc.constant('HEALTHCHECK' as const),
    intervalSeconds: seconds,
    timeoutSeconds: seconds,
    startPeriodSeconds: seconds,
    startIntervalSeconds: seconds,
    argv,
  }),
  fc.record({ keyword: fc.constantFrom('CMD' as const, 'ENTRYPOINT' as const), argv }),
);

const comment = fc.array(fc.stringMatching(/^[a-z][a-zA-Z0-9 ,:.]{0,30}[a-z.]$/), { maxLength: 2 });
const step = fc.record({ instruction, comment });
const stage: fc.Arbitrary<DraftStage> = fc
  .tuple(fc.option(fc.stringMatching(/^[a-z]{1,8}$/)), word, comment, fc.array(step, { maxLength: 8 }))
  .map(([name, image, about, steps]) => ({
    name,
    steps: [{ instruction: { keyword: 'FROM', image, as: name }, comment: about }, ...steps],
  }));

describe('a plan', () => {
  it('gives every line of the Dockerfile to a step', () => {
    fc.assert(
      fc.property(stage, (draft) => {
        const plan = { stages: buildSteps([draft], facts) };
        const { text, lines } = printDockerfile(plan);
        expect(lines.map((line) => line.text).join('\n')).toBe(text.trimEnd());
        const owners = new Set(lines.flatMap(({ stepId }) => stepId ?? []));
        expect([...owners]).toEqual(plan.stages[0]?.steps.map(({ id }) => id));
      }),
    );
  });
});
