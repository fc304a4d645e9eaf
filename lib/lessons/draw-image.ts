import type { Figure } from '@/lib/plan/plan';
import type { Beside, CheckMark, Drawn, RowChecks } from '@/lib/strata/drawn';
import type { Marks } from '@/lib/strata/marks';
import type { Stratum } from '@/lib/strata/stratum';
import type { BuiltImage, BuiltStep } from './built-image';
import type { Answer } from './lab';

export type ImageView = {
  /** Head of the column of instructions. */
  title: string;
  /** What is still to be guessed; of a build whose outcome shows, nothing. */
  hides: readonly Hidden[];
  /** What the reader said; null: nothing yet, or nothing to mark. */
  guess: Pick<Answer, 'pencil' | 'mark'> | null;
  /** What is compared of each step; a line whose answers are still open; null: sizes and seconds instead. */
  compared: { openLine: number | null } | null;
  /** Where figures come from. */
  source: string;
};

/** outcome: which steps run, and for how long. layers: which lines make one. states: what was reused, where that is
 * not the question. */
export type Hidden = 'outcome' | 'bytes' | 'layers' | 'states';

/** One build of a lab as the drawing of its layers. */
export function drawImage(image: BuiltImage, view: ImageView): Drawn {
  const strata = view.hides.includes('layers')
    ? hiddenStrata(image.steps, view)
    : groupSteps(image.steps).map((group) => stratumOf(group, view));
  const broken = strata.findIndex(({ state }) => state === 'rebuilt');
  const because = image.steps.find(({ state }) => state === 'rebuilt')?.cause?.text ?? '';
  return {
    title: view.title,
    strata,
    broken: broken === -1 ? null : { index: broken, because },
    stages: [],
    notice: null,
    marks: marksOf(image.steps),
    beside: besideOf(image, view),
    checks: view.compared === null ? null : checksOf(image.steps, view.compared.openLine),
  };
}

function stepId(line: number): string {
  return `line-${line}`;
}

/** Settings that follow each other stand together. */
function groupSteps(steps: readonly BuiltStep[]): [BuiltStep, ...BuiltStep[]][] {
  const groups: [BuiltStep, ...BuiltStep[]][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.layers === 0 && last?.[0].layers === 0) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

/** The base, and above it what nobody has counted yet. */
function hiddenStrata([base, ...others]: readonly BuiltStep[], view: ImageView): Stratum[] {
  if (base === undefined || others.length === 0) return [];
  const unknown: BuiltStep = {
    ...base,
    line: others[0]?.line ?? 0,
    keyword: '',
    argument: `${others.length} more lines`,
    kind: 'run',
    bytes: null,
    layers: 1,
  };
  return [stratumOf([base], view), stratumOf([unknown], view)];
}

function stratumOf(group: [BuiltStep, ...BuiltStep[]], view: ImageView): Stratum {
  const [step] = group;
  const isSetting = step.layers === 0;
  const keywords = group.map(({ keyword }) => keyword);
  const label = group.length === 1 ? step.argument : '';
  const [first = '', ...others] = keywords;
  const short = others.length > 1 ? `${first} … ${others.at(-1)}` : keywords.join(' ');
  return {
    id: stepId(step.line),
    stepIds: [stepId(step.line), ...group.slice(1).map(({ line }) => stepId(line))],
    kind: step.kind,
    keyword: keywords.join(' '),
    keywordKind: step.kind,
    label,
    short: { keyword: short, label },
    detail: '',
    bytes: bytesOf(step, view),
    seconds: secondsOf(step, view),
    fullSeconds: hidesOutcome(view) ? 0 : (step.seconds ?? 0),
    state: stateOf(step, view),
    because: step.cause?.text ?? '',
    beds: [],
    layers: step.layers,
    lines: isSetting ? group.length : 0,
    added: null,
    remark: remarkOf(step, view),
  };
}

function hidesOutcome({ hides }: ImageView): boolean {
  return hides.includes('outcome');
}

function stateOf({ state, kind }: BuiltStep, view: ImageView): Stratum['state'] {
  if (
    hidesOutcome(view) ||
    view.hides.includes('states') ||
    kind === 'config' ||
    state === 'fails' ||
    state === 'unreached'
  )
    return 'built';
  return state;
}

function remarkOf({ kind, layers }: BuiltStep, view: ImageView): string | null {
  if (kind === 'base') return 'on disk';
  return hidesOutcome(view) && layers > 0 ? '?' : null;
}

function bytesOf({ bytes, kind }: BuiltStep, { hides, source }: ImageView): Figure {
  const isHidden = hides.includes('bytes') && kind !== 'base' && kind !== 'config';
  return figureOf(isHidden ? null : bytes, source);
}

function secondsOf({ seconds, kind, state }: BuiltStep, view: ImageView): Figure {
  if (kind === 'config' || kind === 'base') return figureOf(0, view.source);
  if (hidesOutcome(view)) return figureOf(null, view.source);
  const isReused = state === 'reused' && !view.hides.includes('states');
  return figureOf(isReused ? 0 : seconds, view.source);
}

function figureOf(value: number | null, basis: string): Figure {
  return value === null
    ? { value: 0, source: 'unknown', basis: 'not measured' }
    : { value, source: 'measured', basis };
}

const markOfState = { fails: 'failed', unreached: 'unreached' } as const;

function marksOf(steps: readonly BuiltStep[]): Marks {
  return Object.fromEntries(
    steps.flatMap(({ line, state }) =>
      state === 'fails' || state === 'unreached' ? [[stepId(line), markOfState[state]] as const] : [],
    ),
  );
}

function besideOf({ steps }: BuiltImage, view: ImageView): Beside[] {
  const { guess } = view;
  const ran = steps.filter(({ state }) => state === 'rebuilt').map(({ line }) => stepId(line));
  const layers = steps.filter(({ layers, kind }) => layers > 0 && kind !== 'base').length;
  const isGone = guess?.mark === 'is gone';
  return [
    ...(guess === null || guess.pencil.length === 0
      ? []
      : [
          {
            look: isGone ? ('crossed' as const) : ('pencil' as const),
            title: 'Your guess',
            detail: guess.mark,
            stratumIds: guess.pencil.map(stepId),
          },
        ]),
    ...(!hidesOutcome(view) && ran.length > 0
      ? [
          {
            look: 'truth' as const,
            title: 'Ran',
            detail: `${ran.length} of ${layers} steps`,
            stratumIds: ran,
          },
        ]
      : []),
  ];
}

/** The row in question and those above it stay open until the reason is found. */
function checksOf(steps: readonly BuiltStep[], openLine: number | null): Record<string, RowChecks> {
  const rows = steps.flatMap(({ line, same, layers }) =>
    same === null || layers === 0
      ? []
      : [
          [
            stepId(line),
            { line: markOf(same.line), files: markOf(same.files), below: markOf(same.below) },
          ] as const,
        ],
  );
  const isOpen = (id: string, { below }: RowChecks) =>
    openLine !== null && (id === stepId(openLine) || below === 'other');
  return Object.fromEntries(rows.map(([id, checks]) => [id, isOpen(id, checks) ? openRow(checks) : checks]));
}

function openRow(checks: RowChecks): RowChecks {
  return { ...checks, below: checks.below === 'not asked' ? 'not asked' : 'open' };
}

function markOf(isSame: boolean | null): CheckMark {
  if (isSame === null) return 'not asked';
  return isSame ? 'same' : 'other';
}
