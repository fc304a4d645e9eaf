import { formatBytes, formatSeconds } from '@/lib/format/figures';
import type { BuiltImage } from './built-image';
import type { Judged } from './judge-task';
import type { Ask } from './lab';
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
  const measure = measures[round.ask.kind];
  const value = measure.value(image);
  const before = measure.value(measure.compares === 'first' ? round.first : round.before);
  return {
    title: measure.title,
    detail: trial?.label ?? '',
    aside: isHidden ? 'nothing is shown before you guess' : lab.figures.source,
    goal: null,
    bars: [
      {
        title: measure.before,
        note: measure.beforeNote,
        value: before,
        text: measure.format(before),
        isCost: false,
      },
      {
        title: trial === undefined ? measure.after : 'Your trial',
        note: trial?.label ?? (isHidden ? 'your guess decides' : measure.afterNote(image)),
        value: isHidden ? null : value,
        text: isHidden ? '?' : atLeast(measure, image) + measure.format(value),
        isCost: value > before * measure.costFrom,
      },
    ],
  };
}

type Measure = {
  title: string;
  before: string;
  beforeNote: string;
  after: string;
  afterNote: (image: BuiltImage) => string;
  compares: 'first' | 'before';
  value: (image: BuiltImage) => number;
  format: (value: number) => string;
  /** From which share of the figure before it is a cost. */
  costFrom: number;
};

function atLeast({ format }: Measure, { isAtLeast }: BuiltImage): string {
  return format === formatSeconds && isAtLeast ? '> ' : '';
}

const sum = (files: readonly { bytes: number }[]) => files.reduce((total, { bytes }) => total + bytes, 0);

const seconds: Measure = {
  title: 'Build again',
  before: 'First build',
  beforeNote: 'everything runs',
  after: 'After the change',
  afterNote: ({ steps }) => {
    const slow = steps.filter(({ state, seconds: each }) => state === 'rebuilt' && (each ?? 0) >= 0.5);
    if (slow.length === 0) return 'every slow step is reused';
    return slow.map(({ keyword, seconds: each }) => `${keyword} ${formatSeconds(each ?? 0)}`).join(', ');
  },
  compares: 'first',
  value: (image) => image.seconds,
  format: formatSeconds,
  costFrom: 0.5,
};

const size: Measure = {
  title: 'Above the base',
  before: 'Before',
  beforeNote: 'all layers but the base',
  after: 'After the change',
  afterNote: ({ layers }) => `${layers} layers`,
  compares: 'before',
  value: ({ grows }) => grows ?? 0,
  format: formatBytes,
  costFrom: 1,
};

const measures: Record<Ask['kind'], Measure> = {
  ran: seconds,
  grows: size,
  holds: size,
  ids: size,
  layers: {
    title: 'Lines and layers',
    before: 'Lines',
    beforeNote: 'in the Dockerfile',
    after: 'Layers',
    afterNote: () => 'in the image, with the base',
    compares: 'before',
    value: ({ layers }) => layers,
    format: String,
    costFrom: Number.POSITIVE_INFINITY,
  },
  sent: {
    title: 'From your folder',
    before: 'First build',
    beforeNote: 'sent to the builder',
    after: 'This build',
    afterNote: ({ sent }) => (sent.length === 0 ? 'nothing' : `${sent.length} files`),
    compares: 'first',
    value: ({ sent }) => sum(sent),
    format: formatBytes,
    costFrom: 1,
  },
  downloads: {
    title: 'Wheels',
    before: 'First build',
    beforeNote: 'downloaded',
    after: 'This build',
    afterNote: ({ fromMount }) => `${fromMount} from the mount`,
    compares: 'first',
    value: ({ downloads }) => downloads,
    format: String,
    costFrom: 1,
  },
};

/** The task: what the change costs with the Dockerfile as it was, and with the reader's own. */
export function viewTaskBars({ task, taskBefore, figures }: ResolvedLab, judged: Judged | null): BarsView {
  const goal = task.checks.find((check) => check.kind === 'costs under');
  const measure = goal === undefined ? size : seconds;
  const image = judged?.failure === null ? judged.image : null;
  const before = measure.value(taskBefore);
  return {
    title: 'Your Dockerfile',
    detail: task.change.text,
    aside: goal === undefined ? figures.source : `goal: under ${goal.seconds} s`,
    goal: goal?.seconds ?? null,
    bars: [
      { title: 'Before', note: 'as it was', value: before, text: measure.format(before), isCost: true },
      image == null
        ? {
            title: 'Yours',
            note: judged === null ? 'not built yet' : 'does not build yet',
            value: null,
            text: '–',
            isCost: false,
          }
        : {
            title: 'Yours',
            note: judged?.isSolved ? 'solved' : 'not yet',
            value: measure.value(image),
            text: atLeast(measure, image) + measure.format(measure.value(image)),
            isCost: !judged?.isSolved,
          },
    ],
  };
}
