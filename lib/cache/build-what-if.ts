import type { Groundwork } from '@/lib/groundwork';
import { criticalSeconds } from './critical-path';
import type { Fates } from './simulate';
import { summarize } from './summarize';
import type { WhatIf } from './what-if';

type Asked = Pick<WhatIf, 'id' | 'label' | 'shortLabel' | 'changedFiles' | 'stopsAt'>;

/** What a question shows: the build after it in both orders, where its cache breaks, and the sentences. */
export function buildWhatIf(
  asked: Asked,
  after: Pick<Groundwork, 'plan' | 'naive'>,
  fates: { plan: Fates; naive: Fates },
): WhatIf {
  const whatIf = {
    ...asked,
    plan: after.plan,
    fates: fates.plan,
    break: asked.id === 'first' || asked.stopsAt !== null ? null : findBreak(after.plan, fates.plan),
    seconds: criticalSeconds(after.plan, fates.plan),
    naive: { plan: after.naive, fates: fates.naive, seconds: criticalSeconds(after.naive, fates.naive) },
  };
  return { ...whatIf, summary: summarize(whatIf) };
}

function findBreak({ stages }: WhatIf['plan'], fates: Fates): WhatIf['break'] {
  const steps = stages.at(-1)?.steps ?? [];
  const first = steps.find(({ id }) => fates[id]?.state === 'rebuilt');
  return first ? { stepId: first.id, because: fates[first.id]?.because ?? '' } : null;
}
