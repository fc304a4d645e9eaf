import type { Plan, Stage, Step } from '@/lib/plan/plan';
import type { Fates } from './simulate';
import type { Fate } from './what-if';

/**
 * What a machine that has never built anything does with steps that it finds in a registry's cache. The image is loaded
 * here, so all layers of the last stage are fetched; of a stage that is left behind only what a rebuilt step stands on
 * or copies from, for BuildKit fetches nothing that nothing needs.
 */
export function pullFound(plan: Plan, fates: Fates, pulledSeconds: (step: Step) => number): Fates {
  const isRebuilt = ({ id }: Step) => fates[id]?.state === 'rebuilt';
  const read = new Set(plan.stages.flatMap(({ steps }) => steps.filter(isRebuilt).flatMap(stagesReadBy)));
  const isNeeded = ({ name, steps }: Stage, index: number) =>
    index === plan.stages.length - 1 || steps.some(isRebuilt) || (name !== null && read.has(name));
  return Object.fromEntries(
    plan.stages.flatMap((stage, index) =>
      stage.steps.map((step) => {
        const fate = fates[step.id] ?? unfound;
        if (fate.state === 'rebuilt') return [step.id, fate];
        return [step.id, isNeeded(stage, index) ? pull(step, fate, pulledSeconds) : left(fate)];
      }),
    ),
  );
}

const unfound: Fate = { state: 'rebuilt', seconds: 0, because: '' };

/** Config makes no layer: it comes with the image. */
function pull(step: Step, fate: Fate, pulledSeconds: (step: Step) => number): Fate {
  const because = 'found in the registry’s cache';
  return step.layer === 'config'
    ? { ...fate, because }
    : { ...fate, state: 'pulled', seconds: pulledSeconds(step), because };
}

function left(fate: Fate): Fate {
  return { ...fate, because: 'found in the registry’s cache, and nothing here needs its files' };
}

function stagesReadBy({ instruction }: Step): string[] {
  if (instruction.keyword === 'COPY') return instruction.from === null ? [] : [instruction.from];
  if (instruction.keyword !== 'RUN') return [];
  return instruction.mounts.flatMap((mount) =>
    mount.type === 'bind' && mount.from !== null ? [mount.from] : [],
  );
}
