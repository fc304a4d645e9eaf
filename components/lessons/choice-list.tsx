import { useId } from 'react';
import { Prose } from './prose';

/** Answers or reasons, each with its number as a key. What was picked and does not fit has its correction below. */
export type Choice = {
  text: string;
  state: 'open' | 'picked' | 'refuted' | 'right';
  correction: string | null;
  /** Shows the trial that disproves it. */
  onShow: (() => void) | null;
};

export function ChoiceList({
  question,
  choices,
  onPick,
}: {
  question: string;
  choices: readonly Choice[];
  onPick: (index: number) => void;
}) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-2 font-[650] text-ask">
        <Prose>{question}</Prose>
      </legend>
      <div className="overflow-hidden rounded-md border border-ghost bg-panel">
        {choices.map(({ text, state, correction, onShow }, index) => (
          <div
            key={text}
            data-choice={state}
            className="border-rule border-t first:border-t-0 data-[choice=picked]:bg-hl data-[choice=refuted]:border-l-[3px] data-[choice=refuted]:border-l-cost data-[choice=refuted]:bg-cost/10 data-[choice=right]:bg-hl"
          >
            <label className="flex min-h-10.5 items-start gap-2 px-2.5 py-2 text-answer has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-ink desk:min-h-9">
              <input
                type="radio"
                className="sr-only"
                name={name}
                checked={state !== 'open' && state !== 'refuted'}
                onChange={() => onPick(index)}
                aria-describedby={correction === null ? undefined : `${name}-${index}`}
              />
              <ChoiceSign state={state} />
              <span className="w-3 flex-none text-axis text-ink3 leading-5">{index + 1}</span>
              <span className={state === 'open' ? '' : 'font-[650]'}>
                <Prose>{text}</Prose>
              </span>
            </label>
            {correction === null ? null : (
              <p id={`${name}-${index}`} className="pr-3 pb-2.5 pl-12 text-note">
                <Prose>{correction}</Prose>{' '}
                {onShow === null ? null : (
                  <button type="button" onClick={onShow} className="font-[650] underline underline-offset-3">
                    Show it in the drawing
                  </button>
                )}
              </p>
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function ChoiceSign({ state }: { state: Choice['state'] }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 14 14"
      className="mt-[3px] size-3.5 flex-none fill-none"
      strokeWidth={1.3}
    >
      {state === 'refuted' ? (
        <path className="stroke-cost" strokeWidth={1.9} d="M3 3l8 8m0-8l-8 8" />
      ) : (
        <circle className={state === 'open' ? 'stroke-ghost' : 'fill-ink stroke-ink'} cx={7} cy={7} r={6} />
      )}
      {state === 'picked' || state === 'right' ? <circle className="fill-panel" cx={7} cy={7} r={2} /> : null}
    </svg>
  );
}
