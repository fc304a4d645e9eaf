import { formatBytes, formatSeconds } from '@/lib/format/figures';
import { answerAsk } from './answer-ask';
import type { BuiltImage } from './built-image';
import type { Judged } from './judge-task';
import type { Ask, Check } from './lab';
import type { LabState } from './lab-state';
import type { ResolvedLab, ResolvedRound } from './resolve-lab';

/** Two figures on one axis, below the drawing. */
export type BarsView = {
  title: string;
  detail: string;
  aside: string;
  bars: readonly BarView[];
  /** Where the goal stands on the axis; null: there is none. */
  goal: number | null;
};

/** `value` null: not shown before a guess. */
export type BarView = { title: string; note: string; value: number | null; text: string; isCost: boolean };

export function viewBars(lab: ResolvedLab, round: ResolvedRound, state: LabState): BarsView {
  const trial = round.counterTrials.find(({ id }) => id === state.trial);
  const isHidden = state.step === 'predict';
  const image = trial?.image ?? round.after;
  const { title, usual, asked, measure, costFrom } = comparisons[round.ask.kind];
  const before = usual.value(round);
  const note = trial?.label ?? asked.note(image);
  return {
    title,
    detail: '',
    aside: isHidden ? 'nothing is shown before you guess' : lab.figures.source,
    goal: null,
    bars: [
      { title: usual.title, note: usual.note, value: before, text: measure.format(before), isCost: false },
      {
        title: trial === undefined ? asked.title : 'Your trial',
        note: isHidden ? 'your guess decides' : note,
        value: isHidden ? null : measure.of(image),
        text: isHidden ? '?' : textOf(measure, image),
        isCost: !isHidden && ranAny(image) && measure.of(image) > before * costFrom,
      },
    ],
  };
}

/** What a builder needs to find everything again is no cost. */
function ranAny({ steps }: BuiltImage): boolean {
  return steps.some(({ state }) => state === 'rebuilt');
}

type Measure = { of: (image: BuiltImage) => number; format: (value: number) => string };

function textOf({ of, format }: Measure, image: BuiltImage): string {
  const isOpen = (of === seconds.of && image.isAtLeast) || (of === size.of && image.grows === null);
  return `${isOpen ? '> ' : ''}${format(of(image))}`;
}

const seconds: Measure = { of: (image) => image.seconds, format: formatSeconds };
const size: Measure = {
  of: ({ steps }) => steps.reduce((sum, { kind, bytes }) => sum + (kind === 'base' ? 0 : (bytes ?? 0)), 0),
  format: formatBytes,
};
const sent: Measure = {
  of: (image) => image.sent.reduce((sum, { bytes }) => sum + bytes, 0),
  format: formatBytes,
};
const downloads: Measure = { of: (image) => image.downloads, format: String };
const layers: Measure = { of: (image) => image.layers, format: String };

const ids: Measure = { of: (image) => Number(answerAsk({ kind: 'ids' }, image)), format: String };

type Comparison = {
  title: string;
  /** What the reader knows. */
  usual: { title: string; note: string; value: (round: ResolvedRound) => number };
  /** What is asked. */
  asked: { title: string; note: (image: BuiltImage) => string };
  measure: Measure;
  /** From which share of what is known it is a cost. */
  costFrom: number;
};

const ofSeconds: Comparison = {
  title: 'Build again',
  usual: { title: 'First build', note: 'everything runs', value: ({ first }) => first.seconds },
  asked: { title: 'After the change', note: slowSteps },
  measure: seconds,
  costFrom: 0.5,
};

function slowSteps({ steps }: BuiltImage): string {
  const slow = steps.filter(({ state, seconds: each }) => state === 'rebuilt' && (each ?? 0) >= 0.5);
  if (slow.length === 0) return 'every slow step is reused';
  return slow.map(({ keyword, seconds: each }) => `${keyword} ${formatSeconds(each ?? 0)}`).join(', ');
}

const ofSize: Comparison = {
  title: 'Above the base',
  usual: { title: 'Before', note: 'all layers but the base', value: ({ before }) => size.of(before) },
  asked: { title: 'After the change', note: ({ layers: count }) => `${count} layers on the base` },
  measure: size,
  costFrom: 1,
};

const comparisons: Record<Ask['kind'], Comparison> = {
  ran: ofSeconds,
  grows: ofSize,
  holds: ofSize,
  ids: {
    title: 'docker history',
    usual: { title: 'Rows', note: 'one a line of the Dockerfile', value: ({ after }) => after.steps.length },
    asked: { title: 'With an ID', note: () => 'rows that show one' },
    measure: ids,
    costFrom: Number.POSITIVE_INFINITY,
  },
  layers: {
    title: 'Lines and layers',
    usual: { title: 'Lines', note: 'in the Dockerfile', value: ({ after }) => after.steps.length },
    asked: { title: 'Layers', note: () => 'on those of the base' },
    measure: layers,
    costFrom: Number.POSITIVE_INFINITY,
  },
  sent: {
    title: 'Your folder',
    usual: { title: 'All of it', note: 'on your disk', value: ({ after }) => after.folder },
    asked: {
      title: 'Sent',
      note: ({ sent: files }) => (files.length === 1 ? '1 file' : `${files.length} files`),
    },
    measure: sent,
    costFrom: 0.5,
  },
  downloads: {
    title: 'Wheels',
    usual: { title: 'First build', note: 'downloaded', value: ({ first }) => first.downloads },
    asked: { title: 'This build', note: ({ fromMount }) => `${fromMount} came from the mount` },
    measure: downloads,
    costFrom: 1,
  },
};

const measureOfCheck: Partial<Record<Check['kind'], Measure>> = {
  'costs under': seconds,
  'sends under': sent,
  'downloads under': downloads,
  layers,
};

/** The task: what the change costs with the Dockerfile as it was, and with the reader's own. */
export function viewTaskBars({ task, taskBefore, figures }: ResolvedLab, judged: Judged | null): BarsView {
  const limited = task.checks.find(({ kind }) => measureOfCheck[kind] !== undefined);
  const measure = (limited === undefined ? undefined : measureOfCheck[limited.kind]) ?? size;
  const image = judged?.failure === null ? judged.image : null;
  return {
    title: 'Your Dockerfile',
    detail: task.change.text,
    aside: limited?.kind === 'costs under' ? `goal: under ${limited.seconds} s` : figures.source,
    goal: limited?.kind === 'costs under' ? limited.seconds : null,
    bars: [
      {
        title: 'Before',
        note: 'as it was',
        value: measure.of(taskBefore),
        text: textOf(measure, taskBefore),
        isCost: true,
      },
      image === null ? notBuilt(judged) : yours(measure, image, judged?.isSolved === true),
    ],
  };
}

function notBuilt(judged: Judged | null): BarView {
  const note = judged === null ? 'not built yet' : 'does not build yet';
  return { title: 'Yours', note, value: null, text: '–', isCost: false };
}

function yours(measure: Measure, image: BuiltImage, isSolved: boolean): BarView {
  return {
    title: 'Yours',
    note: isSolved ? 'solved' : 'not yet',
    value: measure.of(image),
    text: textOf(measure, image),
    isCost: !isSolved,
  };
}
