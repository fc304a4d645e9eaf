import { useId } from 'react';
import { type Term, terms } from '@/lib/notes/terms';

/** A word of Docker with its definition, which shows under the pointer and on focus. */
export function TermWord({ term, text }: { term: Term; text: string }) {
  const id = useId();
  return (
    <dfn className="group not-italic">
      <button
        type="button"
        aria-describedby={id}
        className="underline decoration-1 decoration-dotted decoration-ink3 underline-offset-3"
      >
        {text}
      </button>
      <span
        id={id}
        role="tooltip"
        className="invisible absolute bottom-full left-4 z-10 mb-1.5 w-max max-w-[calc(100%-32px)] rounded-sm border border-ink bg-panel px-2 py-1 text-meta shadow-pop group-focus-within:visible group-hover:visible"
      >
        {terms[term]}
      </span>
    </dfn>
  );
}
