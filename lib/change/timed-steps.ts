import type { WhatIf } from '@/lib/cache/what-if';
import { printDockerfile } from '@/lib/dockerfile/print';
import { secondsText } from '@/lib/plan/figure-text';
import type { LayerKind } from '@/lib/plan/layer-kind';
import type { Plan, Step } from '@/lib/plan/plan';
import { labelStep } from '@/lib/strata/label-step';

/** One instruction of a Dockerfile with what a build does with it. */
export type TimedStep = {
  id: string;
  /** Of its first line, from 1. */
  line: number;
  keyword: string;
  label: string;
  layer: LayerKind;
  state: 'built' | 'reused' | 'rebuilt' | 'pulled';
  /** "reused", "12.9 s", "pulled 9.4 s"; "" for config, which takes no time. */
  time: string;
};

export function timeSteps({ plan, fates }: Pick<WhatIf, 'plan' | 'fates'>): TimedStep[] {
  const firstLines = new Map<string, number>();
  printDockerfile(plan).lines.forEach(({ stepId, kind }, index) => {
    if (stepId !== null && kind === 'instruction' && !firstLines.has(stepId))
      firstLines.set(stepId, index + 1);
  });
  return stepsOf(plan).map((step) => {
    const fate = fates[step.id];
    return {
      id: step.id,
      line: firstLines.get(step.id) ?? 0,
      keyword: step.instruction.keyword,
      label: labelStep(step).label,
      layer: step.layer,
      state: fate?.state ?? 'built',
      time: step.layer === 'config' ? '' : timeText(step, fate),
    };
  });
}

function timeText(step: Step, fate: WhatIf['fates'][string] | undefined): string {
  if (fate?.state === 'reused') return 'reused';
  const seconds = secondsText({ ...step.seconds, value: fate?.seconds ?? step.seconds.value });
  return fate?.state === 'pulled' ? `pulled ${seconds}` : seconds;
}

/** "13 instructions, 2 layers rebuilt". */
export function describeSteps({ plan, fates }: Pick<WhatIf, 'plan' | 'fates'>): string {
  const steps = stepsOf(plan);
  const rebuilt = steps.filter(
    ({ id, layer }) => layer !== 'config' && fates[id]?.state === 'rebuilt',
  ).length;
  const pulled = steps.filter(({ id }) => fates[id]?.state === 'pulled').length;
  const did = pulled === 0 ? `${rebuilt} rebuilt` : `${rebuilt} rebuilt, ${pulled} pulled`;
  return `${steps.length} instructions, ${did}`;
}

function stepsOf({ stages }: Plan): readonly Step[] {
  return stages.flatMap(({ steps }) => steps);
}
