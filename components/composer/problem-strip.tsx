'use client';

import { useComposer } from '@/components/store/composer-provider';
import { selectComposition } from '@/components/store/selectors';
import { orderProblems } from '@/lib/checks/order-problems';
import { pythonMinor } from '@/lib/recipe/recipe';
import { ProblemLine, StripButton } from './problem-line';

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
  const failed = useComposer((state) => state.failed);
  const python = useComposer((state) => pythonMinor(state.recipe.python));
  const message = failed.includes('hashes')
    ? 'could not be loaded: the lock has no hashes yet. Everything else works.'
    : 'could not be loaded: versions and sizes of this recipe are not known yet. Are you online?';
  return (
    <ProblemLine severity="warning" subject={`The catalogue of Python ${python}`} message={message}>
      <StripButton onClick={retry}>Try again</StripButton>
    </ProblemLine>
  );
}
