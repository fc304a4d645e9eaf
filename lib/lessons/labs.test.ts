import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openInNode } from '@/buildkit/open-in-node';
import { convertBenches } from '@/scripts/lessons/convert-benches';
import type { BuiltImage } from './built-image';
import { type Graphs, graphsFrom } from './graphs';
import { labIds } from './lab';
import { labs } from './labs';
import { readProse } from './read-prose';
import { gradeOfProse } from './reading-grade.test-tool';
import { type ResolvedLab, type ResolvedRound, resolveLab } from './resolve-lab';
import { isWord, words } from './words';

const graphs = JSON.parse(readFileSync(new URL('./graphs.json', import.meta.url), 'utf8')) as Graphs;
const resolved = labs.map((lab) => resolveLab(lab, graphsFrom(graphs)));
const rounds = resolved.flatMap((lab) =>
  lab.rounds.map((round, index) => [`${lab.id}, question ${index + 1}`, lab, round] as const),
);

test('the graphs are those that BuildKit makes of the Dockerfiles today', async () => {
  expect(graphs).toEqual(await convertBenches(await openInNode()));
});

test('labs stand in their order, with their numbers', () => {
  expect(labs.map(({ id }) => id)).toEqual(labIds.filter((id) => labs.some((lab) => lab.id === id)));
  expect(labs.map(({ number }) => number)).toEqual(labs.map(({ id }) => labIds.indexOf(id) + 1));
});

test.for(rounds)('%s: three or four answers, and the build says which is right', ([, , round]) => {
  expect(round.answers.length).toBeGreaterThanOrEqual(3);
  expect(round.answers.length).toBeLessThanOrEqual(4);
  expect(round.answers.filter(({ isRight }) => isRight)).toHaveLength(1);
  expect(new Set(round.answers.map(({ text }) => text)).size).toBe(round.answers.length);
  for (const { said, text } of round.answers) expect([text, said].join('')).not.toBe('');
});

test.for(rounds)(
  '%s: one reason is right, each wrong one is put right by a trial that can be run',
  ([, , round]) => {
    const { reasons } = round.why;
    expect(reasons.filter(({ isRight }) => isRight)).toHaveLength(1);
    const trials = round.counterTrials.map(({ id }) => id);
    for (const { isRight, correction, trial } of reasons) {
      expect(correction).toMatch(/[.)]$/);
      if (!isRight) expect(trials).toContain(trial);
    }
  },
);

test.for(
  labs.flatMap(({ id, rounds: each }, at) =>
    each.map(
      (round, index) =>
        [`${id}, question ${index + 1}`, round.why, resolved[at]?.rounds[index]?.after] as const,
    ),
  ),
)('%s: the reason is the one that the simulator names', ([, { cause, line }, after]) => {
  if (cause === null) return;
  expect(after?.steps.find((step) => step.line === line)?.cause?.kind).toBe(cause);
});

test.for(rounds)('%s: the pencil marks lines of the Dockerfile', ([, , { answers, before, after }]) => {
  const lines = new Set([...before.steps, ...after.steps].map(({ line }) => line));
  for (const { pencil } of answers) for (const line of pencil) expect(lines).toContain(line);
});

test.for(rounds)('%s: every step before the answer builds', ([, , { first, before, after }]) => {
  for (const image of [first, before, after]) expect(failureOf(image)).toBeNull();
});

function failureOf({ failure }: BuiltImage) {
  return failure;
}

test.for(resolved.map((lab) => [lab.id, lab] as const))(
  '%s: every claim has its commands',
  ([, { trials }]) => {
    for (const { claim, commands, prints } of trials) {
      expect(claim).toMatch(/\.$/);
      expect(commands.length).toBeGreaterThan(0);
      expect(prints.length).toBeGreaterThan(0);
    }
  },
);

test.for(resolved.map((lab) => [lab.id, lab] as const))(
  '%s: every term is in the list of words',
  ([, lab]) => {
    for (const id of lab.words) expect(isWord(id)).toBe(true);
    const named = textsOf(lab).flatMap((text) =>
      readProse(text).flatMap((span) => (span.kind === 'word' ? [span.word] : [])),
    );
    for (const id of named) expect(lab.words).toContain(id);
  },
);

test('no word of the list is explained by itself', () => {
  for (const { name, meaning } of Object.values(words))
    expect(meaning.toLowerCase()).not.toContain(`a ${name} is`);
});

test.for(resolved.map((lab) => [lab.id, lab] as const))('%s reads at grade 9 or below', ([, lab]) => {
  expect(gradeOfProse(textsOf(lab))).toBeLessThanOrEqual(9);
});

function textsOf(lab: ResolvedLab): string[] {
  return [...lab.rounds.flatMap(textsOfRound), lab.task.goal, lab.task.text, lab.task.hint];
}

function textsOfRound({
  situation,
  event,
  question,
  answers,
  outcome,
  detail,
  why,
}: ResolvedRound): string[] {
  return [
    ...situation,
    event,
    question,
    ...answers.map(({ text }) => text),
    outcome,
    ...detail,
    ...why.intro,
    why.question,
    ...why.reasons.flatMap(({ text, correction }) => [text, correction]),
    why.told,
  ];
}
