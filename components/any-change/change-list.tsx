'use client';

import { useEffect, useMemo, useRef } from 'react';
import { useComposerStore } from '@/components/store/composer-provider';
import { changeButtonId } from '@/components/store/focus-places';
import { Button } from '@/components/ui/button';
import { offerChanges } from '@/lib/change/offer-changes';
import { createPricer } from '@/lib/change/price-text';
import { ChangeRow } from './change-row';
import { OtherChange } from './other-change';
import { useAsked } from './use-asked';

/** Every change that can be asked about, with what it costs alone. It stands in the place of the form. */
export function ChangeList() {
  const store = useComposerStore();
  const asked = useAsked();
  const before = asked?.before;
  const groups = useMemo(() => (before === undefined ? [] : offerChanges(before)), [before]);
  const priceOf = useMemo(() => (before === undefined ? () => '' : createPricer(before)), [before]);
  const listRef = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const boxes = [...(listRef.current?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? [])];
    (boxes.find(({ checked }) => checked) ?? boxes[0])?.focus();
    // The button is drawn again by then.
    return () => {
      requestAnimationFrame(focusChangeButton);
    };
  }, []);
  if (asked === null) return null;
  const { answer, replace } = asked;
  const leave = () => store.getState().choose(store.getState().scenario);
  return (
    <form
      ref={listRef}
      aria-label="Any change"
      className="mx-auto max-w-140"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => event.key === 'Escape' && leave()}
    >
      <div className="-mx-4 flex items-center justify-between gap-2 border-rule2 border-b px-4 py-2 desk:h-14.5 desk:py-0">
        <div>
          <h2 className="font-[650] text-[15px]">Any change</h2>
          <p className="text-ink2 text-meta">seconds of each alone</p>
        </div>
        <Button look="text" className="px-2" onClick={leave}>
          Done{' '}
          <kbd className="hidden rounded-sm border border-rule2 px-1 font-normal text-axis text-ink2 desk:inline">
            Esc
          </kbd>
        </Button>
      </div>
      {groups.map(({ title, aside, offers }) => (
        <fieldset key={title} className="mt-3 min-w-0">
          <legend className="sr-only">{title}</legend>
          <p aria-hidden="true" className="mb-1 flex items-baseline justify-between gap-2">
            <b className="font-[650]">{title}</b>
            <span className="text-ink3 text-meta">{aside}</span>
          </p>
          {offers.map((offer) => (
            <ChangeRow
              key={offer.id}
              offer={offer}
              asked={answer.changes}
              priceOf={priceOf}
              replace={replace}
            />
          ))}
        </fieldset>
      ))}
      <OtherChange complaints={answer.complaints} onAsk={(change) => replace(null, change)} />
    </form>
  );
}

/** On a phone it stands on another tab: then the tab that shows takes the focus. */
function focusChangeButton(): void {
  const button = document.getElementById(changeButtonId);
  const tab = document.querySelector<HTMLElement>(
    '[role="tablist"][aria-label="Screen"] [aria-selected="true"]',
  );
  (button?.checkVisibility() ? button : tab)?.focus();
}
