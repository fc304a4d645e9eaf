'use client';

import { type ComponentProps, type KeyboardEvent, useState } from 'react';

/** A text field that hands its value on when it is finished: at Enter or when it is left. Escape gives up. */
export function DraftInput({
  value,
  onDraft,
  onCommit,
  ...props
}: Omit<ComponentProps<'input'>, 'value' | 'onChange'> & {
  value: string;
  /** Told of every keystroke, null when there is no draft any more. */
  onDraft: (draft: string | null) => void;
  /** True: the draft was good. False: it stays, so that it can be mended. */
  onCommit: (draft: string) => boolean;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const write = (next: string | null) => {
    setDraft(next);
    onDraft(next);
  };
  const commit = () => {
    if (draft !== null && (draft === value || onCommit(draft))) write(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape') write(null);
  };
  return (
    <input
      autoComplete="off"
      spellCheck={false}
      {...props}
      value={draft ?? value}
      onChange={(event) => write(event.target.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
