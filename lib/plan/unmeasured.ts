import type { Figure, Plan, Step } from './plan';

/** The plan for a machine that nobody has measured on: what costs anything costs nobody knows how much. */
export function unmeasured({ stages }: Plan, basis: string): Plan {
  return {
    stages: stages.map((stage) => ({ ...stage, steps: stage.steps.map((step) => forget(step, basis)) })),
  };
}

function forget(step: Step, basis: string): Step {
  const unknown = (figure: Figure): Figure =>
    figure.value === 0 && figure.source !== 'unknown' ? figure : { value: 0, source: 'unknown', basis };
  return { ...step, bytes: unknown(step.bytes), seconds: unknown(step.seconds), parts: [] };
}
