import type { WhatIf } from '@/lib/cache/what-if';
import { bytesWords, secondsWords } from '@/lib/plan/figure-text';
import type { Plan, Stage, Step } from '@/lib/plan/plan';
import { containerStepId } from '@/lib/strata/stratum';

export type StepNote = {
  keyword: string;
  /** "Layer 4 of 6". */
  place: string;
  /** What it takes: "312 MB", "31.4 s", each with where the figure comes from; null: it is no figure. */
  figures: readonly { text: string; basis: string | null }[];
  why: string;
};

/** What the note panel says about one step in one build; null where the plan has no such step. */
export function describeStep(plan: Plan, stepId: string, fates: WhatIf['fates'] = {}): StepNote | null {
  if (stepId === containerStepId) return containerNote;
  const stage = plan.stages.find(({ steps }) => steps.some(({ id }) => id === stepId));
  const step = stage?.steps.find(({ id }) => id === stepId);
  if (!stage || !step) return null;
  return {
    keyword: step.instruction.keyword,
    place: describePlace(stage, step, stage === plan.stages.at(-1)),
    figures: step.layer === 'config' ? [] : describeFigures(step, fates[stepId]),
    why: step.why,
  };
}

const containerNote: StepNote = {
  keyword: 'docker run',
  place: 'Container · not part of the image',
  figures: [],
  why: 'A container is the image plus this thin layer. What your app writes lands here and goes when the container is removed.',
};

function describePlace(stage: Stage, step: Step, ships: boolean): string {
  if (step.layer === 'config') return 'Config · no layer, 0 B';
  if (step.layer !== 'base') return ships ? describeLayer(stage, step) : `Stage ${stage.name}, not shipped`;
  const count = step.parts.length;
  const place = ships ? 'Base image' : 'Base of a stage, not shipped';
  return count === 0 ? place : `${place} · ${count} ${count === 1 ? 'layer' : 'layers'}`;
}

function describeFigures(step: Step, fate: Fate | undefined): StepNote['figures'] {
  const bytes = { text: bytesWords(step.bytes), basis: step.bytes.basis };
  if (step.layer === 'base') return [bytes];
  if (fate?.state === 'reused') return [bytes, { text: 'reused', basis: null }];
  const seconds = { ...step.seconds, value: fate?.seconds ?? step.seconds.value };
  const isNothing = seconds.value === 0 && seconds.source !== 'unknown';
  return isNothing ? [bytes] : [bytes, { text: secondsWords(seconds), basis: seconds.basis }];
}

type Fate = WhatIf['fates'][string];

function describeLayer(stage: Stage, step: Step): string {
  const own = stage.steps.filter(({ layer }) => layer !== 'config' && layer !== 'base');
  return `Layer ${own.indexOf(step) + 1} of ${own.length}`;
}

/** The step that is lit until somebody points at another: where the bytes come from. */
export function defaultStepId(plan: Plan): string {
  const steps = plan.stages.flatMap((stage) => stage.steps);
  return (steps.find(({ role }) => role === 'install') ?? steps[0])?.id ?? '';
}
