import { useEffect, useState } from 'react';
import { useComposerStore } from '@/components/store/composer-provider';
import { StripButton } from '@/components/strip/strip-button';
import { recallLast, rememberLast } from './last-recipe';
import { openRecipe } from './open-recipe';

/** One line, where the page opened with nothing chosen and something was open last. */
export function LastLine() {
  const store = useComposerStore();
  const [last, setLast] = useState(() => (hasRoom() ? recallLast() : null));
  useEffect(() => {
    if (last === null) delete document.documentElement.dataset.last;
  }, [last]);
  if (last === null) return null;
  const open = () => {
    openRecipe(store, last.link);
    setLast(null);
  };
  const dismiss = () => {
    rememberLast(null);
    setLast(null);
  };
  return (
    <section
      data-shares-focus
      aria-label="Your last recipe"
      className="flex h-full items-center gap-x-3 border-rule2 border-b px-4 text-ink2 max-desk:[&_button]:min-h-11"
    >
      <p className="line-clamp-2 min-w-0 flex-1 desk:line-clamp-1">
        Your last: <bdi className="font-[550] text-ink">{last.name}</bdi>, <bdi>{last.sentence}</bdi>
      </p>
      <StripButton onClick={open}>Open it</StripButton>
      <StripButton onClick={dismiss}>Dismiss</StripButton>
    </section>
  );
}

/** See app/first-paint.ts: a line without room would push the drawing down. */
function hasRoom(): boolean {
  return document.documentElement.dataset.last !== undefined;
}
