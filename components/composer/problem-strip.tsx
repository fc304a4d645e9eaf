'use client';

import { useComposer } from '@/components/store/composer-provider';
import { selectComposition, selectLoss } from '@/components/store/selectors';
import { StripButton } from '@/components/strip/strip-button';
import { orderProblems } from '@/lib/checks/order-problems';
import { ProblemLine } from './problem-line';

/** What the page could not do as asked, what it does instead, and the ways out. Never in the way. */
export function ProblemStrip() {
  const linkProblems = useComposer((state) => state.linkProblems);
  const problems = useComposer((state) => selectComposition(state).problems);
  const failed = useComposer((state) => state.failed);
  const dismiss = useComposer((state) => state.dismissLinkProblems);
  const edit = useComposer((state) => state.edit);
  const isBrowsing = useComposer((state) => state.shelf !== null);
  // The shelves draw a clash themselves.
  const listed = orderProblems(linkProblems, problems).filter(({ kind }) => !isBrowsing || kind !== 'clash');
  const firstOfLink = listed.find(({ isFromLink }) => isFromLink);
  // Of the others the sentence above the seconds speaks: one choice is one thing to hear.
  const speaks = failed.length > 0 || listed.some(({ severity }) => severity === 'error');
  return (
    <div
      role="status"
      aria-live={speaks ? 'polite' : 'off'}
      aria-label="Problems"
      data-recipe
      className="relative col-span-full max-h-[min(7rem,20dvh)] overflow-y-auto bg-panel has-[li]:border-rule2 has-[li]:border-b"
    >
      <ul data-shares-focus className="max-desk:[&_button]:min-h-11">
        {failed.length > 0 ? <FailedLine /> : null}
        {listed.map((problem) => (
          <ProblemLine key={problem.id} {...problem}>
            {problem === firstOfLink ? (
              <StripButton onClick={dismiss}>{removeLabel(linkProblems.length)}</StripButton>
            ) : null}
            {problem.fixes.map(({ label, recipe }) => (
              <StripButton key={label} onClick={() => edit(recipe)}>
                {label}
              </StripButton>
            ))}
          </ProblemLine>
        ))}
      </ul>
    </div>
  );
}

function removeLabel(count: number): string {
  return count === 1 ? 'Remove from the link' : `Remove all ${count} from the link`;
}

function FailedLine() {
  const retry = useComposer((state) => state.retry);
  const loss = useComposer(selectLoss);
  if (loss === null) return null;
  return (
    <ProblemLine severity="warning" {...loss}>
      <StripButton onClick={retry}>Try again</StripButton>
    </ProblemLine>
  );
}
