import { useMemo } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import { type Costs, countCosts } from '@/lib/change/costs';
import { useAsked } from './use-asked';

/** Null while nobody asks about changes. */
export function useCosts(): Costs | null {
  const habits = useComposer((state) => state.habits);
  const asked = useAsked();
  const before = asked?.before;
  const answer = asked?.answer;
  return useMemo(
    () => (before === undefined || answer === undefined ? null : countCosts(before, answer, habits)),
    [before, answer, habits],
  );
}
