import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { BuiltImage } from './built-image';
import { type Graphs, graphsFrom } from './graphs';
import type { Judged } from './judge-task';
import { type LabState, labStart } from './lab-state';
import { labs } from './labs';
import { resolveLab } from './resolve-lab';
import { viewBars, viewTaskBars } from './view-bars';

const graphs = JSON.parse(readFileSync(new URL('./graphs.json', import.meta.url), 'utf8')) as Graphs;
const resolved = labs.map((lab) => resolveLab(lab, graphsFrom(graphs)));
const rounds = resolved.flatMap((lab) =>
  lab.rounds.map((round, index) => [`${lab.id}, question ${index + 1}`, lab, round, index] as const),
);

test.for(rounds)('%s: what is asked is an empty slot until it is run', ([, lab, round, index]) => {
  const state: LabState = { ...labStart, round: index, said: 0 };
  expect(viewBars(lab, round, state).bars[1]).toMatchObject({
    note: 'your guess decides',
    value: null,
    text: '?',
    isCost: false,
  });
  const told = viewBars(lab, round, { ...state, step: 'run' }).bars[1];
  expect(told?.value).not.toBeNull();
  expect(told?.text).not.toBe('?');
});

test.for(rounds)('%s: a trial stands in the place of the build', ([, lab, round, index]) => {
  for (const { id, label } of round.counterTrials)
    expect(
      viewBars(lab, round, { ...labStart, round: index, step: 'run', said: 0, trial: id }).bars[1],
    ).toMatchObject({ title: 'Your trial', note: label });
});

test.for(resolved.map((lab) => [lab.id, lab] as const))(
  '%s: the task compares what is given with what the reader has made',
  ([, lab]) => {
    const text = (judged: Judged | null) => viewTaskBars(lab, judged).bars[1];
    const made = (given: Partial<Judged>): Judged => ({
      image: lab.taskBefore,
      failure: null,
      checks: [],
      isSolved: false,
      ...given,
    });
    const failing: BuiltImage = { ...lab.taskBefore, failure: { line: 1, message: '' } };
    expect(text(null)).toMatchObject({ value: null, note: 'not built yet' });
    expect(text(made({ image: failing, failure: failing.failure }))).toMatchObject({
      value: null,
      note: 'does not build yet',
    });
    expect(text(made({}))).toMatchObject({ note: 'not yet', isCost: true });
    expect(text(made({ isSolved: true }))).toMatchObject({ note: 'solved', isCost: false });
    expect(text(made({}))?.value).toBe(viewTaskBars(lab, null).bars[0]?.value);
  },
);

test('seconds that are not all known are at least that many', () => {
  const [, , round] = rounds.find(([, , { ask }]) => ask.kind === 'ran') ?? [];
  const lab = resolved.find(({ rounds: all }) => round !== undefined && all.includes(round));
  if (round === undefined || lab === undefined) throw new Error('a lab asks what ran');
  const open = { ...round, after: { ...round.after, isAtLeast: true } };
  expect(viewBars(lab, open, { ...labStart, step: 'run', said: 0 }).bars[1]?.text).toMatch(/^> /);
});

test.for(rounds)('%s: what reuses every step costs nothing', ([, lab, round, index]) => {
  if (round.after.steps.some(({ state }) => state === 'rebuilt')) return;
  expect(viewBars(lab, round, { ...labStart, round: index, step: 'run', said: 0 }).bars[1]?.isCost).toBe(
    false,
  );
});
