import { type ReactNode, useId } from 'react';
import { Choice } from '@/components/ui/choice';
import type { AppTypeId } from '@/lib/app-types/app-types';
import type { AppChoice } from '@/lib/form/app-choices';
import { passFocusToChosen } from './pass-focus-to-chosen';

/** What every list of kinds needs to offer one. */
export type AppOffer = {
  /** Of the radios, which are one group wherever they stand. */
  name: string;
  chosen: AppTypeId;
  onChoose: (choice: AppChoice) => void;
  onUsePython: (choice: AppChoice, python: string) => void;
};

/** A kind that the chosen Python cannot run stays in its place, with the reason and the Python that can. */
export function AppRadio({
  choice,
  offer: { name, chosen, onChoose, onUsePython },
  children,
  onPointed,
}: {
  choice: AppChoice;
  offer: AppOffer;
  /** More about it, below its title. */
  children?: ReactNode;
  /** It was taken with the pointer. */
  onPointed?: () => void;
}) {
  const reasonId = useId();
  const { id, title, refusal } = choice;
  return (
    <div className={refusal === null ? 'min-w-0' : 'col-span-full min-w-0'}>
      <Choice
        type="radio"
        name={name}
        aria-label={title}
        aria-disabled={refusal !== null || undefined}
        aria-describedby={refusal === null ? undefined : reasonId}
        checked={chosen === id}
        onChange={() => onChoose(choice)}
        onClick={({ detail, currentTarget }) => {
          // The arrow keys click too, with no detail: they go through the list, which stays.
          if (detail > 0 && refusal === null && onPointed)
            passFocusToChosen(currentTarget, () => {
              onChoose(choice);
              onPointed();
            });
        }}
      >
        <span className={`min-w-0 ${refusal === null ? '' : 'text-ink3'}`}>
          {title}
          {children}
        </span>
      </Choice>
      {refusal === null ? null : (
        <p id={reasonId} className="pb-1.5 pl-5 text-meta">
          {refusal.sentence}{' '}
          {refusal.python === null ? null : (
            <button
              type="button"
              onClick={({ currentTarget }) =>
                passFocusToChosen(currentTarget, () => onUsePython(choice, refusal.python ?? ''))
              }
              className="font-[550] underline underline-offset-3"
            >
              Use {refusal.python}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
