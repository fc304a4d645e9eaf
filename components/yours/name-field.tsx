import { useRef } from 'react';

/** Handed on at Enter or when it is left; Escape gives up, and leaves the menu open. */
export function NameField({ name, onDone }: { name: string; onDone: (words: string | null) => void }) {
  const isDone = useRef(false);
  const finish = (words: string | null) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(words);
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: somebody has just asked to write here
      autoFocus
      defaultValue={name}
      maxLength={80}
      aria-label="Name of the bookmark"
      autoComplete="off"
      onFocus={(event) => event.target.select()}
      onBlur={(event) => finish(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // Enter would press the button that gets the focus, Escape would close the menu.
        event.preventDefault();
        finish(event.key === 'Enter' ? event.currentTarget.value : null);
      }}
      className="h-11 w-full rounded-sm border border-ghost bg-panel px-1.5 desk:h-7.5"
    />
  );
}
