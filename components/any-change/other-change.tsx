import { useId, useState } from 'react';
import type { Change } from '@/lib/change/change';
import { readChanges } from '@/lib/change/read-changes';

/** A change in the words of links, for what has no line of its own; and what of the link could not be asked. */
export function OtherChange({
  complaints,
  onAsk,
}: {
  complaints: readonly string[];
  onAsk: (change: Change) => void;
}) {
  const id = useId();
  const [text, setText] = useState('');
  const [errors, setErrors] = useState<readonly string[]>([]);
  const ask = () => {
    const read = readChanges(text);
    setErrors(read.complaints);
    if (read.complaints.length > 0) return;
    for (const change of read.changes) onAsk(change);
    setText('');
  };
  const told = [...errors, ...complaints];
  return (
    <div className="mt-4 pb-4">
      <div className="mb-1 flex items-baseline justify-between">
        <label htmlFor={id} className="font-[650]">
          In the words of a link
        </label>
        <kbd className="hidden rounded-sm border border-rule2 px-1 text-axis text-ink2 desk:inline">/</kbd>
      </div>
      <input
        id={id}
        aria-describedby={`${id}-told`}
        aria-keyshortcuts="/"
        aria-invalid={errors.length > 0}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={500}
        placeholder="chmod:src/app.py"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') ask();
          if (event.key !== 'Escape' || text === '') return;
          event.stopPropagation();
          setText('');
          setErrors([]);
        }}
        className="h-11 w-full rounded-md border border-ghost bg-panel px-2 font-mono text-meta focus:border-ink desk:h-8"
      />
      <div id={`${id}-told`} role="alert" className="mt-1.5 break-words text-cost text-meta leading-[17px]">
        {told.length === 0 ? null : (
          <ul>
            {told.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
      <p className="mt-1.5 text-ink3 text-meta leading-[17px]">
        Enter asks. Whatever is asked stands in the page’s link, so it can be shared.
      </p>
    </div>
  );
}
