import { useMemo } from 'react';
import { addChange, isAsked } from '@/components/store/add-change';
import { useComposer, useComposerStore } from '@/components/store/composer-provider';
import { selectActiveStepId, selectComposition } from '@/components/store/selectors';
import { changeOfStep } from '@/lib/lighting/change-of-step';

/** Asks about the change that rebuilds the step that is lit. */
export function AskAboutStep() {
  const store = useComposerStore();
  const composition = useComposer(selectComposition);
  const stepId = useComposer(selectActiveStepId);
  const change = useMemo(() => changeOfStep(composition, stepId), [composition, stepId]);
  const changes = useComposer((state) => state.changes);
  if (change === null || isAsked(changes, change.words)) return null;
  return (
    <button
      type="button"
      onClick={() => addChange(store.getState(), change.words)}
      className="ml-auto whitespace-nowrap font-[550] text-ink underline decoration-ghost underline-offset-3 hover:decoration-ink"
    >
      What if I {change.label}?
    </button>
  );
}
