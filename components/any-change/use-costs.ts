import { useMemo, useState } from 'react';
import { type Costs, countCosts, type Habits, usualHabits } from '@/lib/change/costs';
import { useAsked } from './use-asked';

/** `costs` are null while nobody asks about changes. */
export function useCosts(): { costs: Costs | null; habits: Habits; setHabits: (habits: Habits) => void } {
  const [habits, setHabits] = useState(usualHabits);
  const asked = useAsked();
  const before = asked?.before;
  const answer = asked?.answer;
  const costs = useMemo(
    () => (before === undefined || answer === undefined ? null : countCosts(before, answer, habits)),
    [before, answer, habits],
  );
  return { costs, habits, setHabits };
}
