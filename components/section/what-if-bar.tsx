import { Fragment, useId } from 'react';
import type { WhatIf } from '@/lib/cache/what-if';
import { type ScenarioId, scenarioIds } from '@/lib/recipe/scenarios';
import { formatPrice } from '@/lib/strata/format-total';

/** Every question with its price, before one clicks. */
export function WhatIfBar({
  whatIfs,
  chosen,
  onChoose,
  anyId,
  onAny,
}: {
  whatIfs: Readonly<Record<ScenarioId, WhatIf>>;
  chosen: ScenarioId;
  onChoose: (id: ScenarioId) => void;
  anyId: string;
  /** Asks about any other change. */
  onAny: () => void;
}) {
  const name = useId();
  return (
    <div className="flex border-rule2 border-b bg-panel">
      <div
        role="radiogroup"
        aria-label="What is rebuilt"
        className="flex h-13.5 min-w-0 flex-[5] @min-[35rem]:h-14.5"
      >
        {scenarioIds.map((id) => (
          <Fragment key={id}>
            <Question
              whatIf={whatIfs[id]}
              name={name}
              isChosen={id === chosen}
              onChoose={() => onChoose(id)}
            />
            {id === 'first' ? (
              <span className="hidden items-center whitespace-nowrap pr-3.5 pl-5 font-semibold text-ask @min-[40rem]:flex">
                What if I
              </span>
            ) : null}
          </Fragment>
        ))}
      </div>
      <button
        id={anyId}
        type="button"
        aria-keyshortcuts="5"
        onClick={onAny}
        className={`${cell} flex-1 border-l`}
      >
        <span className="block truncate [font-stretch:88%] @min-[35rem]:hidden">any</span>
        <span className="hidden truncate @min-[35rem]:block @max-[57rem]:[font-stretch:88%]">
          any change…
        </span>
        <span className="block truncate text-ink3 text-meta">choose</span>
      </button>
    </div>
  );
}

function Question({
  whatIf,
  name,
  isChosen,
  onChoose,
}: {
  whatIf: WhatIf;
  name: string;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const isFirst = whatIf.id === 'first';
  return (
    <label
      className={`${cell} flex-1 border-l first:border-l-0 has-checked:bg-ink has-checked:font-semibold has-checked:text-panel has-focus-visible:z-1 has-focus-visible:outline-2 has-focus-visible:outline-ink has-focus-visible:outline-offset-2 @min-[35rem]:first:flex-[0_0_104px] @min-[57rem]:first:flex-[0_0_150px]`}
    >
      <input type="radio" className="sr-only" name={name} checked={isChosen} onChange={onChoose} />
      <span className="block truncate [font-stretch:88%] @min-[35rem]:hidden">{whatIf.shortLabel}</span>
      <span className="hidden truncate @min-[35rem]:block @max-[57rem]:[font-stretch:88%]">
        {isFirst ? whatIf.shortLabel : whatIf.label}
      </span>
      <span className="block font-normal text-ink3 text-meta [label:has(:checked)>&]:text-panel">
        {formatPrice(whatIf)}
      </span>
    </label>
  );
}

const cell =
  'flex min-w-0 flex-col justify-center border-rule px-1 text-center text-meta hover:bg-hl @min-[35rem]:pr-1.5 @min-[35rem]:pl-3 @min-[35rem]:text-left @min-[57rem]:pl-4 @min-[57rem]:text-ui';
