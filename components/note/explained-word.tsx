import { useId } from 'react';

/** A word or a figure with what explains it, which shows under the pointer, on focus and on a tap. */
export function ExplainedWord({ text, explanation }: { text: string; explanation: string }) {
  const id = useId();
  return (
    <span className="group">
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
        {explanation}
      </span>
    </span>
  );
}
