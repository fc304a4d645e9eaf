import { useComposer, useComposerStore } from '@/components/store/composer-provider';
import { selectAnswer, selectBefore } from '@/components/store/select-what-if';
import type { Before, ChangeAnswer } from '@/lib/change/answer-changes';
import type { Change } from '@/lib/change/change';
import { printChanges, replaceChange } from '@/lib/change/pick-changes';

export type Asked = {
  before: Before;
  answer: ChangeAnswer;
  /** Asks about `next` instead of `old`; null: about one more, or one less. */
  replace: (old: Change | null, next: Change | null) => void;
};

/** Null while nobody asks about changes. */
export function useAsked(): Asked | null {
  const store = useComposerStore();
  const before = useComposer(selectBefore);
  const answer = useComposer(selectAnswer);
  if (before === null || answer === null) return null;
  const replace = (old: Change | null, next: Change | null) => {
    // Several in a row each go on from the one before, which is not drawn yet.
    const { changes } = selectAnswer(store.getState()) ?? answer;
    store.getState().ask(printChanges(replaceChange(changes, old, next)));
  };
  return { before, answer, replace };
}
