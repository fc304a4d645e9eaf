'use client';

import { lazy, Suspense, useRef, useState } from 'react';
import { useComposer, useComposerStore } from '@/components/store/composer-provider';
import { isFrozenToOlder } from '@/components/store/selectors';
import { StripButton } from '@/components/strip/strip-button';
import { Dialog, openDialog } from '@/components/ui/dialog';
import { withSnapshot } from '@/lib/recipe/edit';

const TodayCounts = lazy(async () => ({ default: (await import('./difference')).TodayCounts }));
const DifferenceTable = lazy(async () => ({ default: (await import('./difference')).DifferenceTable }));

/**
 * Where a link is frozen to an older catalogue: it opens as it was shared, and one line says what the newest would
 * change. The recipe never changes by itself; there is one click to the newest, and one back.
 */
export function OlderLine() {
  const store = useComposerStore();
  const { edit, undo } = store.getState();
  const isOlder = useComposer(isFrozenToOlder);
  const recipe = useComposer((state) => state.recipe);
  const before = useComposer((state) => state.past.at(-1));
  const newest = useComposer((state) => state.snapshots.at(-1) ?? '');
  const [kept, setKept] = useState<string | null>(null);
  const [used, setUsed] = useState<typeof recipe | null>(null);
  const dialogRef = useRef<HTMLDialogElement>(null);
  const [isAsked, setAsked] = useState(false);
  const use = () => {
    dialogRef.current?.close();
    const today = withSnapshot(recipe, newest);
    setUsed(today);
    edit(today);
  };
  if (recipe === used && before !== undefined)
    return (
      <Line said={`This recipe is read with ${newest} now.`} aside={`The link was from ${before.at}.`}>
        <StripButton onClick={undo}>Back to {before.at}</StripButton>
      </Line>
    );
  if (!isOlder || recipe.at === kept) return null;
  return (
    <Line
      said={`This link is from ${recipe.at} and opens as it was shared.`}
      aside={
        <>
          Today’s catalogue is {newest}
          <Suspense fallback=".">
            <TodayCounts />
          </Suspense>
        </>
      }
    >
      <StripButton
        onClick={() => {
          setAsked(true);
          openDialog(dialogRef);
        }}
      >
        Show the difference
      </StripButton>
      <StripButton onClick={use}>Use {newest}</StripButton>
      <StripButton onClick={() => setKept(recipe.at)}>Keep {recipe.at}</StripButton>
      <Dialog
        dialogRef={dialogRef}
        title={`What ${newest} would change`}
        wide
        actions={<StripButton onClick={use}>Use {newest}</StripButton>}
      >
        {isAsked ? (
          <Suspense fallback={<p className="text-ink2">The difference is on its way.</p>}>
            <DifferenceTable />
          </Suspense>
        ) : null}
      </Dialog>
    </Line>
  );
}

function Line({
  said,
  aside,
  children,
}: {
  said: string;
  aside: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <section
      data-shares-focus
      aria-label="Catalogue of the link"
      className="flex min-h-11.5 flex-wrap items-center gap-x-3 gap-y-1 border-rule2 border-b bg-hl px-4 py-1.5 shadow-[inset_3px_0_0_var(--ink)] max-desk:[&_button]:min-h-11"
    >
      <p className="min-w-0 flex-1 basis-60">
        <b className="mr-2 font-[650]">{said}</b>
        <span className="text-ink2">{aside}</span>
      </p>
      <span className="flex flex-wrap gap-2">{children}</span>
    </section>
  );
}
