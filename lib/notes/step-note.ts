import type { WhatIf } from '@/lib/cache/what-if';
import { bytesWords, secondsWords } from '@/lib/plan/figure-text';
import type { Plan, Stage, Step } from '@/lib/plan/plan';
import { containerStepId } from '@/lib/strata/stratum';

export type StepNote = {
  keyword: string;
  /** "Layer 4 of 6 · 312 MB · 31.4 s". */
  place: string;
  why: string;
};

/** What the note panel says about one step in one build; null where the plan has no such step. */
export function describeStep(plan: Plan, stepId: string, fates: WhatIf['fates'] = {}): StepNote | null {
  if (stepId === containerStepId) return containerNote;
  const stage = plan.stages.find(({ steps }) => steps.some(({ id }) => id === stepId));
  const step = stage?.steps.find(({ id }) => id === stepId);
  if (!stage || !step) return null;
  const ships = stage === plan.stages.at(-1);
  return {
    keyword: step.instruction.keyword,
    place: describePlace(stage, step, ships, fates[stepId]),
    why: step.why,
  };
}

const containerNote: StepNote = {
  keyword: 'docker run',
  place: 'Container · not part of the image',
  why: 'A container is the image plus this thin layer. What your app writes lands here and goes when the container is removed.',
};

function describePlace(stage: Stage, step: Step, ships: boolean, fate: Fate | undefined): string {
  if (step.layer === 'config') return 'Config · no layer, 0 B';
  const bytes = bytesWords(step.bytes);
  if (step.layer === 'base') return describeBase(step, bytes, ships);
  const place = ships ? describeLayer(stage, step) : `Stage ${stage.name}, not shipped`;
  const cost = describeCost(step, fate);
  return [place, bytes, ...(cost === '' ? [] : [cost])].join(' · ');
}

function describeCost({ seconds }: Step, fate: Fate | undefined): string {
  if (fate?.state === 'reused') return 'reused';
  const value = fate?.seconds ?? seconds.value;
  return value > 0 || seconds.source === 'unknown' ? secondsWords({ ...seconds, value }) : '';
}

type Fate = WhatIf['fates'][string];

function describeBase(step: Step, bytes: string, ships: boolean): string {
  const count = step.parts.length;
  const layers = count === 0 ? '' : `${count} ${count === 1 ? 'layer' : 'layers'}, `;
  return `${ships ? 'Base image' : 'Base of a stage, not shipped'} · ${layers}${bytes}`;
}

function describeLayer(stage: Stage, step: Step): string {
  const own = stage.steps.filter(({ layer }) => layer !== 'config' && layer !== 'base');
  return `Layer ${own.indexOf(step) + 1} of ${own.length}`;
}

/** The step that is lit until somebody points at another: where the bytes come from. */
export function defaultStepId(plan: Plan): string {
  const steps = plan.stages.flatMap((stage) => stage.steps);
  return (steps.find(({ role }) => role === 'install') ?? steps[0])?.id ?? '';
}
