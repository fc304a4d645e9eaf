import { formatDuration, formatSeconds } from '@/lib/format/figures';
import { hasUnknownSeconds } from './critical-path';
import type { Fate, WhatIf } from './what-if';

const editsADay = 20;

/** The tray's sentences. */
export function summarize(whatIf: Omit<WhatIf, 'summary'>): WhatIf['summary'] {
  // Your layers, as the drawing counts them: not the base image's, and not those of a stage left behind.
  const layers =
    whatIf.plan.stages.at(-1)?.steps.filter(({ layer }) => layer !== 'config' && layer !== 'base') ?? [];
  const count = (state: Fate['state']) => layers.filter(({ id }) => whatIf.fates[id]?.state === state).length;
  return {
    title: `${whatIf.label.slice(0, 1).toUpperCase()}${whatIf.label.slice(1)}`,
    detail: detailOf(whatIf, { rebuilt: count('rebuilt'), pulled: count('pulled'), layers: layers.length }),
    saving: savingOf(whatIf),
  };
}

function detailOf({ fates }: Omit<WhatIf, 'summary'>, { rebuilt, pulled, layers }: Counts): string {
  if (Object.values(fates).every(({ state }) => state === 'built'))
    return 'nothing is cached yet, so every layer is pulled or built';
  if (rebuilt === 0) return pulled > 0 ? 'every layer is pulled' : 'every layer is reused';
  return allRebuilt(Object.values(fates))
    ? 'every layer is pulled or built again'
    : `${rebuilt} of ${layers} layers rebuilt${pulled > 0 ? `, ${pulled} pulled` : ''}`;
}

type Counts = { rebuilt: number; pulled: number; layers: number };

function allRebuilt(fates: readonly Fate[]): boolean {
  return fates.every(({ state, sharedLayers = 0 }) => state === 'rebuilt' && sharedLayers === 0);
}

/** A naive build that takes at least so long saves at least the difference; what ours takes more is not known. */
function savingOf({ id, seconds, naive, ...ours }: Omit<WhatIf, 'summary'>): string {
  const saved = naive.seconds - seconds;
  if (id === 'first' || id === 'nothing' || ours.stopsAt !== null) return '';
  if (id === 'python') return 'no order avoids this one';
  if (saved < 0.05 || hasUnknownSeconds(ours.plan, ours.fates)) return '';
  const least = hasUnknownSeconds(naive.plan, naive.fates) ? 'at least ' : '';
  const once = `saves ${least}${formatSeconds(saved)} each time`;
  return id === 'edit' ? `${once}, ${formatDuration(saved * editsADay)} over ${editsADay} edits` : once;
}
