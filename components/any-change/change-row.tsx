import { useId, useState } from 'react';
import { checkboxLook } from '@/components/ui/choice';
import type { Change } from '@/lib/change/change';
import { nameChange } from '@/lib/change/name-change';
import type { Offer, Verb } from '@/lib/change/offer-changes';
import { findPicked, textInBlank } from '@/lib/change/pick-changes';

/** One line of the list: a box, what is done, to what, and what that costs alone. */
export function ChangeRow({
  offer,
  asked,
  priceOf,
  replace,
}: {
  offer: Offer;
  asked: readonly Change[];
  priceOf: (change: Change) => string;
  replace: (old: Change | null, next: Change | null) => void;
}) {
  const id = useId();
  const [usual] = offer.verbs;
  const [idle, setIdle] = useState<{ verb: Verb; change: Change }>({ verb: usual, change: usual.change });
  const picked = findPicked(offer, asked);
  const { verb, change } = picked ?? idle;
  /** Shows another change in this line; one that is asked about is asked about instead. */
  const put = (next: { verb: Verb; change: Change }) => {
    setIdle(next);
    if (picked !== null) replace(picked.change, next.change);
  };
  const toggle = () => {
    setIdle({ verb, change });
    replace(picked?.change ?? null, picked === null ? change : null);
  };
  const { subject, isCode, note, verbs } = offer;
  return (
    <div
      data-picked={picked !== null}
      className="group -mx-2 flex min-h-11 items-center gap-1.5 rounded-sm px-2 text-ink2 hover:bg-hl data-[picked=true]:font-[550] data-[picked=true]:text-ink desk:min-h-6"
    >
      <input
        type="checkbox"
        id={id}
        checked={picked !== null}
        onChange={toggle}
        aria-label={nameInFull(offer, verb, change)}
        aria-describedby={`${id}-price`}
        className={`m-0 after:absolute after:-inset-x-1.5 after:-inset-y-4 desk:after:hidden ${checkboxLook}`}
      />
      {verbs.length > 1 ? (
        <select
          aria-label={`What to do with ${subject}`}
          value={verb.word}
          onChange={(event) => {
            const next = verbs.find(({ word }) => word === event.target.value) ?? usual;
            put({ verb: next, change: next.change });
          }}
          className="h-11 flex-none cursor-pointer appearance-none [field-sizing:content] rounded-sm border-0 bg-transparent underline decoration-dotted decoration-ghost underline-offset-3 hover:decoration-ink desk:h-5"
        >
          {verbs.map(({ word }) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </select>
      ) : (
        <label
          htmlFor={id}
          className={`leading-11 empty:hidden desk:leading-[inherit] ${isCode && verb.word === verb.word.toUpperCase() ? 'font-mono text-meta' : ''}`}
        >
          {verb.word}
        </label>
      )}
      {subject === '' ? null : (
        <label
          htmlFor={id}
          title={subject}
          className={`min-w-0 truncate leading-11 desk:leading-[inherit] ${isCode ? 'font-mono text-meta' : ''} ${verb.blank === null ? '' : 'max-w-20'}`}
        >
          {subject}
        </label>
      )}
      {verb.blank === null ? null : (
        <BlankInput
          key={verb.word}
          label={`${`${verb.word} ${subject}`.trim()}: ${verb.blank.label}`}
          text={textInBlank(change)}
          write={verb.blank.write}
          onWrite={(written) => put({ verb, change: written })}
        />
      )}
      {note === '' ? null : <span className="flex-none text-ink3 text-meta">{note}</span>}
      <span
        id={`${id}-price`}
        className="ml-auto flex-none whitespace-nowrap pl-1 text-meta group-data-[picked=true]:text-cost"
      >
        {priceOf(change)}
      </span>
    </div>
  );
}

/** "edit src/app.py": the whole path, which no sentence has room for. */
function nameInFull({ subject, note }: Offer, { word, blank }: Verb, change: Change): string {
  const what = word === '' ? `${subject} ${note}` : `${word} ${subject}`;
  const written = blank === null ? '' : textInBlank(change);
  return `${what} ${written}`.trim() || nameChange(change);
}

/** Written over as one likes; what is no change is told, and the one before it stays. */
function BlankInput({
  label,
  text,
  write,
  onWrite,
}: {
  label: string;
  text: string;
  write: (text: string) => Change | null;
  onWrite: (change: Change) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const written = draft ?? text;
  const change = write(written);
  const commit = () => {
    if (change === null) return;
    if (written !== text) onWrite(change);
    setDraft(null);
  };
  return (
    <input
      aria-label={label}
      aria-invalid={change === null}
      title={change === null ? 'This cannot be written there.' : undefined}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={200}
      value={written}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key !== 'Escape' || written === text) return;
        event.stopPropagation();
        setDraft(null);
      }}
      className="h-11 min-w-0 flex-1 rounded-sm border-rule border-b bg-transparent px-0.5 font-mono text-meta hover:border-ink3 focus:border-ink aria-invalid:border-cost aria-invalid:text-cost desk:h-5"
    />
  );
}
