import { expect, test } from 'vitest';
import { container } from '@/lib/lessons/labs/container';
import { plainProse, readProse } from '@/lib/lessons/read-prose';
import { judgeContainers } from './judge-containers';
import { actionsOf, printMoves, readMoves } from './moves';
import { play, startHost } from './play';
import { resolveContainerLab } from './resolve-container-lab';

const lab = resolveContainerLab(container);
const rounds = lab.rounds.map((round, index) => [`question ${index + 1}`, round] as const);

test.for(rounds)('%s: three or four answers, and the model says which is right', ([, { answers }]) => {
  expect(answers.length).toBeGreaterThanOrEqual(3);
  expect(answers.length).toBeLessThanOrEqual(4);
  expect(answers.filter(({ isRight }) => isRight)).toHaveLength(1);
});

test.for(rounds)('%s: one reason is right, each wrong one has its trial', ([, { why, counterTrials }]) => {
  expect(why.reasons.filter(({ isRight }) => isRight)).toHaveLength(1);
  const trials = counterTrials.map(({ id }) => id);
  for (const { isRight, trial } of why.reasons) if (!isRight) expect(trials).toContain(trial);
});

test.for(rounds)('%s: nothing that was done before is refused', ([, { before }]) => {
  const { lines } = play(startHost(container), before);
  expect(lines.filter(({ isRefusal }) => isRefusal)).toEqual([]);
});

test('every term is in the list of words, and every claim has its commands', () => {
  const texts = lab.rounds.flatMap(({ situation, event, question, detail, why }) => [
    ...situation,
    event,
    question,
    ...detail,
    ...why.intro,
    why.told,
    ...why.reasons.flatMap(({ text, correction }) => [text, correction]),
  ]);
  for (const text of texts) {
    expect(plainProse(text)).not.toBe('');
    for (const span of readProse(text)) if (span.kind === 'word') expect(lab.words).toContain(span.word);
  }
  for (const { claim, commands, prints } of lab.trials) {
    expect(claim).toMatch(/\.$/);
    expect(commands.length).toBeGreaterThan(0);
    expect(prints.length).toBeGreaterThan(0);
  }
});

function judge(text: string) {
  const { host } = play(lab.taskHost, actionsOf(readMoves(text) ?? [], lab.taskHost, lab.image.name));
  return judgeContainers(lab.task.checks, lab.taskHost, host);
}

test('the task is open as it is given, and its answer solves it', () => {
  expect(judge('').isSolved).toBe(false);
  expect(judge(lab.task.answer).isSolved).toBe(true);
});

test('writing the note once more does not solve it, nor does a commit that comes too late', () => {
  expect(judge('rm.a_run_write.a').isSolved).toBe(false);
  expect(judge('rm.a_run_commit.a_notes').isSolved).toBe(false);
});

test.for(['', 'run', 'commit.a_rm.a_notes', 'write.b_stop.b_start.b'])(
  'moves %j read as they are printed',
  (text) => {
    expect(printMoves(readMoves(text) ?? [])).toBe(text);
  },
);

test.for(['fly', 'rm', 'run.a', 'rm.z', 'rm.a.b', 'write.$(id)', '_', `run${'_run'.repeat(60)}`])(
  'moves %j are refused',
  (text) => {
    expect(readMoves(text)).toBeNull();
  },
);

test('a seventh container finds no name', () => {
  const moves = readMoves('run_run_run_run_run_run_run') ?? [];
  const { host } = play(lab.taskHost, actionsOf(moves, lab.taskHost, lab.image.name));
  expect(host.containers.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});
