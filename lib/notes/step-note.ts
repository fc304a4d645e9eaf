import { formatBytes, formatSeconds } from '@/lib/format/figures';
import type { Plan, Stage, Step } from '@/lib/plan/plan';
import { containerStepId } from '@/lib/strata/stratum';

export type StepNote = {
  keyword: string;
  /** "Layer 4 of 6 · 312 MB · 31.4 s". */
  place: string;
  why: string;
};

/** What the note panel says about one step; null where the plan has no such step. */
export function describeStep(plan: Plan, stepId: string): StepNote | null {
  if (stepId === containerStepId) return containerNote;
  const stage = plan.stages.find(({ steps }) => steps.some(({ id }) => id === stepId));
  const step = stage?.steps.find(({ id }) => id === stepId);
  if (!stage || !step) return null;
  const ships = stage === plan.stages.at(-1);
  return { keyword: step.instruction.keyword, place: describePlace(stage, step, ships), why: step.why };
}

const containerNote: StepNote = {
  keyword: 'docker run',
  place: 'Container · not part of the image',
  why: 'A container is the image plus this thin layer. What your app writes lands here and goes when the container is removed.',
};

function describePlace(stage: Stage, step: Step, ships: boolean): string {
  if (step.layer === 'config') return 'Config · no layer, 0 B';
  const bytes = step.bytes.source === 'unknown' ? 'size not known' : formatBytes(step.bytes.value);
  if (step.layer === 'base') return describeBase(step, bytes, ships);
  const cost = step.seconds.value > 0 ? ` · ${formatSeconds(step.seconds.value)}` : '';
  return `${ships ? describeLayer(stage, step) : `Stage ${stage.name}, not shipped`} · ${bytes}${cost}`;
}

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
