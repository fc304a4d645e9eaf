import { useEffect } from 'react';
import { passFocusToSearch } from '@/components/library-chip/pass-focus-to-search';
import { keeper } from './keeper';
import { LinkToKeep } from './link-to-keep';
import { useKept } from './use-kept';

const shownFor = 4000;

/** What `B` did. It goes by itself, unless it holds a link to copy. */
export function ToldLine() {
  const told = useKept((kept) => kept.told);
  useEffect(() => {
    if (told === null || told.link !== null) return;
    const timer = window.setTimeout(() => keeper.tell(null), shownFor);
    return () => window.clearTimeout(timer);
  }, [told]);
  return (
    <div
      className={
        told === null
          ? ''
          : 'fixed bottom-4 left-1/2 z-20 w-80 max-w-[calc(100vw-32px)] -translate-x-1/2 rounded-md border border-ghost bg-panel px-3 py-2 text-meta shadow-pop'
      }
    >
      <p role="status" className="break-words">
        {told?.words}
      </p>
      {told?.link ? <KeepLink link={told.link} /> : null}
    </div>
  );
}

function KeepLink({ link }: { link: string }) {
  return (
    <>
      <LinkToKeep link={link} />
      <button
        ref={passFocusToSearch}
        type="button"
        onClick={() => keeper.tell(null)}
        className="mt-1.5 min-h-11 font-[550] underline underline-offset-3 desk:min-h-6"
      >
        Close
      </button>
    </>
  );
}
