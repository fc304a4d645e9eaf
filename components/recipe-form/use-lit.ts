'use client';

import { useComposer, useComposerStore } from '@/components/store/composer-provider';
import { selectComposition } from '@/components/store/selectors';
import { type Choice, stepOfChoice } from '@/lib/lighting/choices';

/** Links a choice with the step it shows in: pointing at one lights the other. */
export function useLit(choice: Choice) {
  const store = useComposerStore();
  const stepId = useComposer((state) => stepOfChoice(selectComposition(state).plan, choice));
  const lit = useComposer((state) => state.activeStepId === stepId);
  const light = () => {
    if (stepId !== null) store.getState().activate(stepId);
  };
  return { lit, light: { onPointerEnter: light, onFocus: light } };
}
