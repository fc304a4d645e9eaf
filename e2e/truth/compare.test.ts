import { expect, test } from 'vitest';
import type { Result } from './ask-engine';
import { compareCase, printDisagreement, type SimulatedStep } from './compare';
import type { Step } from './read-steps';
import { pair } from './truth-case';

const because = 'text';

function compare(engine: Step[], simulated: SimulatedStep[]) {
  const result: Result = { case: 'a', key: '', builds: [{ failed: null, steps: engine }] };
  return compareCase(result, { builds: [{ steps: simulated }] });
}

test('equal states agree, in whatever order', () => {
  const engine: Step[] = [
    { name: 'RUN b', state: 'reused' },
    { name: 'RUN a', state: 'rebuilt' },
  ];
  const simulated: SimulatedStep[] = [
    { name: 'RUN a', state: 'rebuilt', because },
    { name: 'RUN b', state: 'reused', because },
  ];
  expect(compare(engine, simulated)).toEqual([]);
});

test('another state is a disagreement, with both states and the cause', () => {
  const simulated: SimulatedStep[] = [{ name: 'RUN a', state: 'reused', because }];
  expect(compare([{ name: 'RUN a', state: 'rebuilt' }], simulated)).toEqual([
    { build: 1, step: 'RUN a', engine: ['rebuilt'], simulated },
  ]);
});

test('a step that only one of them mentions is a disagreement', () => {
  expect(compare([{ name: 'RUN a', state: 'reused' }], [])).toHaveLength(1);
  expect(compare([], [{ name: 'RUN a', state: 'reused', because }])).toHaveLength(1);
});

test('the engine mentions no step that is not needed', () => {
  expect(compare([], [{ name: 'RUN a', state: 'not needed', because }])).toEqual([]);
  expect(
    compare([{ name: 'RUN a', state: 'reused' }], [{ name: 'RUN a', state: 'not needed', because }]),
  ).toHaveLength(1);
});

test('what the engine did not reach may have been anything', () => {
  const engine: Step[] = [{ name: 'RUN a', state: 'not reached' }];
  expect(compare(engine, [{ name: 'RUN a', state: 'rebuilt', because }])).toEqual([]);
  expect(compare(engine, [])).toEqual([]);
});

test('steps of one name are compared as a multiset', () => {
  const engine: Step[] = [
    { name: 'RUN a', state: 'reused' },
    { name: 'RUN a', state: 'rebuilt' },
  ];
  const rebuilt: SimulatedStep = { name: 'RUN a', state: 'rebuilt', because };
  expect(compare(engine, [rebuilt, { ...rebuilt, state: 'reused' }])).toEqual([]);
  expect(compare(engine, [rebuilt, rebuilt])).toHaveLength(1);
  expect(compare(engine, [rebuilt])).toHaveLength(1);
});

test('where only an engine knows, more steps may be built again, but none less', () => {
  const result = (state: Step['state']): Result => ({
    case: 'a',
    key: '',
    builds: [{ failed: null, steps: [{ name: 'RUN a', state }] }],
  });
  const claim = (state: SimulatedStep['state']) => ({
    builds: [{ steps: [{ name: 'RUN a', state, because }] }],
  });
  expect(compareCase(result('reused'), claim('rebuilt'), 'may rebuild more')).toEqual([]);
  expect(compareCase(result('rebuilt'), claim('reused'), 'may rebuild more')).toHaveLength(1);
  expect(compareCase(result('reused'), claim('not needed'), 'may rebuild more')).toHaveLength(1);
});

test('a build that the simulator leaves out is a disagreement in each of its steps', () => {
  const build = { failed: null, steps: [{ name: 'RUN a', state: 'reused' as const }] };
  const found = compareCase({ case: 'a', key: '', builds: [build, build] }, { builds: [] });
  expect(found.map((one) => one.build)).toEqual([1, 2]);
});

test('a disagreement is printed with its case, both states, the cause and both Dockerfiles', () => {
  const truthCase = pair('a', 'Text counts.', 'FROM x\n', 'FROM y\n');
  const simulated: SimulatedStep[] = [{ name: 'RUN a', state: 'reused', because }];
  expect(printDisagreement(truthCase, { build: 2, step: 'RUN a', engine: ['rebuilt'], simulated })).toBe(
    [
      'a: Text counts.',
      '  build 2, RUN a',
      '  engine:    rebuilt',
      '  simulator: reused, because "text"',
      '--- build 1',
      'FROM x\n',
      '--- build 2',
      'FROM y\n',
    ].join('\n'),
  );
});
