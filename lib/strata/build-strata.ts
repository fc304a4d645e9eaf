import type { Fate, WhatIf } from '@/lib/cache/what-if';
import type { LayerKind } from '@/lib/plan/layer-kind';
import type { Figure, LayerPart, Plan, Stage, Step } from '@/lib/plan/plan';
import { labelStep } from './label-step';
import { type Bed, containerStepId, type Stratum } from './stratum';

/** A plan and what one build does with it. */
export type Build = Pick<WhatIf, 'plan' | 'fates'>;

/** The block of the final stage, bottom first: layers of the base image, one bed per step that makes a layer,
 * config instructions in groups, and the container on top. */
export function buildStrata({ plan, fates }: Build): Stratum[] {
  const [from, ...steps] = plan.stages.at(-1)?.steps ?? [];
  if (from === undefined) return [container];
  return [
    ...buildBase(from, fateOf(from, fates)),
    ...groupConfig(steps).map((group) => buildGroup(group, plan, fates)),
    container,
  ];
}

function fateOf(step: Step, fates: Build['fates']): Fate {
  return fates[step.id] ?? { state: 'built', seconds: step.seconds.value, because: '' };
}

/** Steps in file order; config instructions that follow each other stand together. */
function groupConfig(steps: readonly Step[]): [Step, ...Step[]][] {
  const groups: [Step, ...Step[]][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.layer === 'config' && last?.[0].layer === 'config') last.push(step);
    else groups.push([step]);
  }
  return groups;
}

function buildGroup(group: [Step, ...Step[]], plan: Plan, fates: Build['fates']): Stratum {
  return group[0].layer === 'config' ? buildConfig(group, fates) : buildLayer(group[0], plan, fates);
}

function buildLayer(step: Step, plan: Plan, fates: Build['fates']): Stratum {
  const { state, seconds, saves, because } = fateOf(step, fates);
  const { label, short, detail } = labelStep(step);
  const { keyword } = step.instruction;
  return {
    id: step.id,
    stepIds: [step.id],
    kind: kindOf(step),
    keyword,
    keywordKind: step.layer,
    label,
    short: { keyword, label: short },
    detail,
    bytes: step.bytes,
    seconds: { ...step.seconds, value: seconds },
    fullSeconds: saves ?? step.seconds.value,
    state,
    because,
    beds: bedsOf(step, plan),
    layers: 1,
    lines: 0,
    added: null,
    remark: null,
  };
}

/** Libraries that are carried over keep the hatch of the install that made them. */
export function kindOf({ role, layer }: Step): LayerKind {
  return role === 'carry' ? 'install' : layer;
}

/** What is carried over is what the other stage installed. */
function bedsOf(step: Step, plan: Plan): Bed[] {
  const parts = step.role === 'carry' ? carriedParts(step, plan.stages) : step.parts;
  return step.role === 'carry' || step.role === 'install'
    ? parts.map(({ name, bytes }) => ({ name, bytes, preview: false }))
    : [];
}

function carriedParts({ instruction }: Step, stages: readonly Stage[]): readonly LayerPart[] {
  const from = instruction.keyword === 'COPY' ? instruction.from : null;
  const source = stages.find(({ name }) => name === from);
  return source?.steps.find(({ role }) => role === 'install')?.parts ?? [];
}

function buildConfig(group: [Step, ...Step[]], fates: Build['fates']): Stratum {
  const keywords = group.map(({ instruction }) => instruction.keyword);
  const { label, short } = group.length === 1 ? labelStep(group[0]) : { label: '', short: '' };
  const { state, because } = fateOf(group[0], fates);
  return {
    ...nothing,
    id: group[0].id,
    stepIds: [group[0].id, ...group.slice(1).map(({ id }) => id)],
    kind: 'config',
    keyword: keywords.join(' '),
    keywordKind: 'config',
    label,
    short: { keyword: shortenKeywords(keywords), label: short },
    state,
    because,
    lines: group.length,
  };
}

function shortenKeywords(keywords: readonly string[]): string {
  return keywords.length <= 3 ? keywords.join(' ') : `${keywords[0]} ${keywords[1]} … ${keywords.at(-1)}`;
}

// A layer this small is a note beside the one below it: the official images end with a few links of 36 bytes.
const smallestBase = 1000;

function buildBase(from: Step, fate: Fate): Stratum[] {
  if (from.parts.length === 0)
    return [{ ...buildBaseLayer(from, fate, wholeImage(from), 0), keyword: 'FROM' }];
  const strata: Stratum[] = [];
  from.parts.forEach((part, index) => {
    const below = strata.at(-1);
    if (below !== undefined && part.bytes < smallestBase)
      strata[strata.length - 1] = withSmallLayer(below, part);
    else strata.push(buildBaseLayer(from, fate, part, index));
  });
  return strata;
}

function wholeImage(from: Step): LayerPart {
  return { name: labelStep(from).label, bytes: from.bytes.value, seconds: from.seconds.value };
}

function buildBaseLayer(from: Step, fate: Fate, part: LayerPart, index: number): Stratum {
  const isShared = index < (fate.sharedLayers ?? 0);
  const state = isShared ? 'reused' : fate.state;
  const seconds = state === 'reused' ? 0 : part.seconds;
  return {
    ...nothing,
    id: `${from.id}.${index}`,
    stepIds: [from.id],
    kind: 'base',
    keywordKind: 'base',
    label: part.name,
    short: { keyword: '', label: part.name.split(/ [“(]| and |, /)[0] ?? part.name },
    bytes: { ...from.bytes, value: part.bytes },
    seconds: { ...from.seconds, value: seconds },
    fullSeconds: part.seconds,
    state,
    because: isShared ? 'the image before has the same layer' : fate.because,
    layers: 1,
  };
}

function withSmallLayer(below: Stratum, part: LayerPart): Stratum {
  return {
    ...below,
    detail: `plus ${part.name}`,
    bytes: { ...below.bytes, value: below.bytes.value + part.bytes },
    fullSeconds: below.fullSeconds + part.seconds,
    layers: below.layers + 1,
  };
}

const zero: Figure = { value: 0, source: 'exact', basis: 'exact: it makes no layer' };

const nothing = {
  keyword: '',
  detail: '',
  bytes: zero,
  seconds: zero,
  fullSeconds: 0,
  because: '',
  beds: [],
  layers: 0,
  lines: 0,
  added: null,
  remark: null,
} as const satisfies Partial<Stratum>;

const container: Stratum = {
  ...nothing,
  id: containerStepId,
  stepIds: [containerStepId],
  kind: 'container',
  keywordKind: 'container',
  label: 'Writable container layer',
  short: { keyword: '', label: 'container layer' },
  state: 'built',
};
