import type { Fate } from '@/lib/cache/what-if';
import type { Plan } from '@/lib/plan/plan';
import type { Role } from '@/lib/plan/role';
import { containerStepId } from '@/lib/strata/stratum';

/** The lab that answers what a step makes one ask. */
export type StepLesson = { lab: string; number: number; question: string };

const order: StepLesson = { lab: 'order', number: 3, question: 'Why is this rebuilt?' };
const container: StepLesson = { lab: 'container', number: 2, question: 'What is a container?' };

const lessonOfRole: Partial<Record<Role, StepLesson>> = {
  base: { lab: 'layer', number: 1, question: 'What is a layer?' },
  code: { lab: 'context', number: 4, question: 'Which files does COPY get?' },
  install: { lab: 'cache-mount', number: 5, question: 'What does a cache mount save?' },
  system: { lab: 'remove', number: 6, question: 'Why is all of it in one RUN?' },
};

/** Null: no lab is about it. */
export function lessonOfStep(
  { stages }: Plan,
  stepId: string,
  fates: Readonly<Record<string, Fate>>,
): StepLesson | null {
  if (stepId === containerStepId) return container;
  if (fates[stepId]?.state === 'rebuilt') return order;
  const step = stages.flatMap(({ steps }) => steps).find(({ id }) => id === stepId);
  return step === undefined ? null : (lessonOfRole[step.role] ?? null);
}
