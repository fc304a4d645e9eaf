'use client';

import { useEffect, useMemo, useRef } from 'react';
import { useComposer, useComposerStore } from '@/components/store/composer-provider';
import type { ComposerStoreState } from '@/components/store/composer-state';
import { rememberLineSpeed } from '@/components/store/line-speed';
import { selectWhatIfs } from '@/components/store/selectors';
import { Icon } from '@/components/ui/icon';
import { passFocusOn } from '@/components/ui/pass-focus-on';
import { type Change, printChange } from '@/lib/change/change';
import { nameChange } from '@/lib/change/name-change';
import { priceAtSpeeds, standAtSpeeds } from '@/lib/change/price-at-speeds';
import { priceText } from '@/lib/change/price-text';
import type { LineSpeed } from '@/lib/plan/line-speed';
import { formatPrice, formatTotal } from '@/lib/strata/format-total';
import { useAsked } from './use-asked';

/** What is asked, as one sentence; its price; and the same at other speeds of the line. */
export function AskedBar() {
  const store = useComposerStore();
  const first = useComposer(selectFirst);
  const asked = useAsked();
  const addRef = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that asked is gone, and on a phone the list that takes the focus is on another tab.
    if (document.activeElement === document.body) addRef.current?.focus();
  }, []);
  if (asked === null) return null;
  const { answer, replace } = asked;
  const shown = answer.changes.slice(0, mostChips);
  const rest = answer.changes.length - shown.length;
  return (
    <div className="border-rule2 border-b bg-panel">
      <div className="flex min-h-13.5 items-stretch @min-[35rem]:min-h-14.5">
        <button
          type="button"
          aria-keyshortcuts="0"
          onClick={() => store.getState().choose('first')}
          className="hidden flex-[0_0_104px] flex-col justify-center border-rule border-r pr-2.5 pl-3 text-left hover:bg-hl @min-[40rem]:flex"
        >
          First build
          <span className="text-ink3 text-meta">{formatTotal(first)}</span>
        </button>
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-1.5 px-3 py-2 @min-[35rem]:px-5">
          <span className="mr-1 whitespace-nowrap font-semibold text-ask">What if I</span>
          <ul data-shares-focus aria-label="Changes" className="contents">
            {shown.map((change) => (
              <Chip key={printChange(change)} change={change} onRemove={() => replace(change, null)} />
            ))}
          </ul>
          {rest > 0 ? <span className="whitespace-nowrap text-ink2">and {rest} more</span> : null}
          <button
            ref={addRef}
            id={addChangeId}
            type="button"
            onClick={() => showList(store.getState().show)}
            className="h-7.5 whitespace-nowrap rounded-md border border-ghost border-dashed px-2.5 font-[550] hover:border-ink"
          >
            + change
          </button>
        </div>
        <p className="flex flex-none items-center border-rule border-l px-3 font-semibold text-[19px] text-cost [font-stretch:88%] @min-[35rem]:px-5 @min-[35rem]:text-result">
          {formatPrice(answer.whatIf)}
        </p>
      </div>
      <LineSpeeds />
    </div>
  );
}

const mostChips = 3;

function Chip({ change, onRemove }: { change: Change; onRemove: () => void }) {
  const name = nameChange(change);
  return (
    <li className="flex h-7.5 min-w-0 items-center rounded-md bg-ink text-panel">
      <span className="truncate pl-2.5 font-semibold">{name}</span>
      <button
        ref={passToList}
        type="button"
        aria-label={`Do not ${name}`}
        onClick={onRemove}
        className="grid h-full w-7.5 flex-none place-items-center"
      >
        <Icon name="remove" className="size-3.5" />
      </button>
    </li>
  );
}

const findFirstBox = () =>
  document.querySelector<HTMLElement>('form[aria-label="Any change"] input[type="checkbox"]');
const addChangeId = 'add-change';
const passToList = passFocusOn(() => {
  const box = findFirstBox();
  return box?.checkVisibility() ? box : document.getElementById(addChangeId);
});

/** On a phone the list stands on another tab. */
function showList(show: ComposerStoreState['show']): void {
  show('recipe');
  requestAnimationFrame(() => findFirstBox()?.focus());
}

function LineSpeeds() {
  const asked = useAsked();
  const speed = useComposer((state) => state.lineSpeed);
  const assumeLine = useComposer((state) => state.assumeLine);
  const before = asked?.before;
  const changes = asked?.answer.changes;
  const befores = useMemo(() => (before === undefined ? [] : standAtSpeeds(before)), [before]);
  const prices = useMemo(() => priceAtSpeeds(befores, changes ?? []), [befores, changes]);
  const say = (next: LineSpeed) => {
    assumeLine(next);
    rememberLineSpeed(next);
  };
  return (
    <div className="flex min-h-9.5 flex-wrap items-center gap-x-3 border-rule border-t px-3 py-1 text-meta @min-[35rem]:px-5">
      <span id="line-speed" className="text-ink2">
        Your line, Mbit/s
      </span>
      <div
        role="radiogroup"
        aria-labelledby="line-speed"
        className="flex min-w-0 flex-[1_1_256px] rounded-md border border-ghost @min-[40rem]:flex-none"
      >
        {prices.map(({ lineSpeed, price }) => (
          <label
            key={lineSpeed}
            className="flex min-h-11 flex-1 flex-wrap items-center @min-[40rem]:flex-nowrap justify-center gap-x-1.5 whitespace-nowrap border-rule border-l px-2 text-center first:border-l-0 has-checked:bg-ink has-checked:font-semibold has-checked:text-panel has-focus-visible:z-1 has-focus-visible:outline-2 has-focus-visible:outline-ink has-focus-visible:outline-offset-2 desk:min-h-6"
          >
            <input
              type="radio"
              name="line-speed"
              value={lineSpeed}
              checked={lineSpeed === speed}
              onChange={() => say(lineSpeed)}
              className="sr-only"
            />
            <span>{lineSpeed}</span>
            <span className="font-normal text-ink3 [label:has(:checked)>&]:text-panel">
              {priceText(price)}
            </span>
          </label>
        ))}
      </div>
      <span className="ml-auto hidden text-ink3 @min-[46rem]:inline">remembered here, not in the link</span>
    </div>
  );
}

function selectFirst(state: ComposerStoreState) {
  return selectWhatIfs(state).first;
}
