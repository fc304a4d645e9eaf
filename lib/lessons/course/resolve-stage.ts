import { formatBytes } from '@/lib/format/figures';
import type { BuiltImage, BuiltStep } from '@/lib/lessons/built-image';
import { findRunFigure } from '@/lib/lessons/figures';
import { benches, type StageId } from './benches';
import type { CourseLayer, Stage } from './course';
import { courseFigures, isEstimate } from './figures';

const heads = {
  classic: { title: 'The classic file', note: 'three layers on a base, and two notes', before: null },
  eight: { title: 'Eight instructions', note: 'each once, in one file', before: null },
  alive: { title: 'After step 1', note: 'a Python with fixes', before: 'classic' },
  order: { title: 'After step 2', note: 'libraries first', before: 'alive' },
  ignore: { title: 'After step 3', note: 'data stays at home', before: 'order' },
  slim: { title: 'After step 4', note: 'a smaller base', before: 'ignore' },
  user: { title: 'After step 5', note: 'a user of its own', before: 'slim' },
  stop: { title: 'After step 6', note: 'a server that stops', before: 'user' },
  notebook: { title: 'Notebook server', note: 'built the same way', before: null },
} as const satisfies Record<StageId, { title: string; note: string; before: StageId | null }>;

/** What is drawn of a stage. `edited`: the build after an edit of app.py, where the section is about that. */
export function resolveStage(
  id: StageId,
  images: Readonly<Record<StageId, BuiltImage>>,
  edited: BuiltImage | null,
): Stage {
  const { title, note, before } = heads[id];
  const { steps } = images[id];
  const old = before === null ? null : images[before].steps;
  const [, ...own] = steps.filter(({ layers }) => layers > 0);
  return {
    id,
    title,
    note,
    dockerfile: benches[id].dockerfile,
    layers: groupSteps(steps).map((group) => layerOf(id, group, old, edited)),
    total: weigh(id, steps),
    own: { layers: own.length, size: weigh(id, own) },
  };
}

type Group = [BuiltStep, ...BuiltStep[]];

/** Settings that follow each other stand together. */
function groupSteps(steps: readonly BuiltStep[]): Group[] {
  const groups: Group[] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.layers === 0 && last?.[0].layers === 0) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

function layerOf(
  id: StageId,
  group: Group,
  old: readonly BuiltStep[] | null,
  edited: BuiltImage | null,
): CourseLayer {
  const [step] = group;
  const isSetting = step.layers === 0;
  return {
    id: `line-${step.line}`,
    kind: step.kind,
    keywords: group.map(({ keyword }) => keyword),
    argument: isSetting && group.length > 1 ? '' : step.argument,
    short: shortOf(step),
    bytes: step.bytes,
    size: isSetting ? '' : sizeOf(id, step),
    lines: isSetting ? group.length : 0,
    isNew: old !== null && group.some((each) => !old.some((other) => isSame(each, other))),
    costs: edited?.steps.some(({ line, state }) => line === step.line && state === 'rebuilt') ?? false,
  };
}

const seenFrom = 1e6;

function shortOf({ keyword, argument }: BuiltStep): string {
  if (keyword === 'FROM') return argument.replace(/^python:/, '');
  if (keyword !== 'RUN') return argument;
  return /^pip install/.exec(argument)?.[0] ?? argument.split(' ')[0] ?? '';
}

/** The same line, and no difference that one could see: the Dockerfile is one of the files that COPY takes. */
function isSame(a: BuiltStep, b: BuiltStep): boolean {
  const difference = Math.abs((a.bytes ?? 0) - (b.bytes ?? 0));
  return a.keyword === b.keyword && a.argument === b.argument && difference < seenFrom;
}

function sizeOf(id: StageId, step: BuiltStep): string {
  if (step.bytes === null) return '?';
  return `${isAbout(id, step) ? 'about ' : ''}${formatBytes(step.bytes)}`;
}

/** Bases are estimates, and so is what the catalogue says of libraries. */
function isAbout(id: StageId, { kind, argument }: BuiltStep): boolean {
  if (kind === 'base') return true;
  const files: Readonly<Record<string, string | number>> = benches[id].files;
  const textOf = (path: string) => `${files[path] ?? ''}`;
  return isEstimate(findRunFigure(courseFigures, argument, [], textOf));
}

function weigh(id: StageId, steps: readonly BuiltStep[]): string {
  const bytes = steps.reduce((sum, step) => sum + (step.bytes ?? 0), 0);
  if (steps.some((step) => step.bytes === null))
    return bytes < 1e6 ? 'not measured' : `over ${formatBytes(bytes)}`;
  return `${steps.some((step) => isAbout(id, step)) ? 'about ' : ''}${formatBytes(bytes)}`;
}
