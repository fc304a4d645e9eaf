import { Fragment, useRef } from 'react';
import { Choice } from '@/components/ui/choice';
import { CopyLabel } from '@/components/ui/copy-label';
import { useCopy } from '@/components/ui/use-copy';
import { linkParts } from '@/lib/share/link-parts';
import { PartHead } from './part-head';
import type { SharePanelState } from './use-share-panel';

/** The link, and what of the screen goes into it. */
export function LinkPart({ panel }: { panel: SharePanelState }) {
  const { link, question, snapshot, choices, setChoices } = panel;
  return (
    <div className="border-rule border-b px-4 pt-3 pb-2">
      <PartHead aside={`${link.length} characters, opens without an account`}>Link</PartHead>
      <LinkBox link={link} />
      <div className="mt-1 flex flex-wrap gap-x-7 desk:mt-2">
        {question === null ? null : (
          <div>
            <Choice
              type="checkbox"
              checked={choices.hasQuestion}
              onChange={(event) => setChoices({ ...choices, hasQuestion: event.target.checked })}
            >
              With the question: {question}
            </Choice>
          </div>
        )}
        <div>
          <Choice
            type="checkbox"
            checked={choices.isFrozen}
            onChange={(event) => setChoices({ ...choices, isFrozen: event.target.checked })}
          >
            Frozen at {snapshot}
          </Choice>
        </div>
      </div>
    </div>
  );
}

function LinkBox({ link }: { link: string }) {
  const textRef = useRef<HTMLElement>(null);
  const { state, copy } = useCopy(textRef);
  return (
    <div className="grid rounded-md border border-ghost desk:grid-cols-[minmax(0,1fr)_auto]">
      <code ref={textRef} className="px-2.5 py-[7px] text-ink2 text-meta [overflow-wrap:anywhere]">
        {linkParts(link).map(({ text, isMarked }) => (
          <Fragment key={text}>
            <wbr />
            {isMarked ? <b className="text-ink">{text}</b> : text}
          </Fragment>
        ))}
      </code>
      <button
        type="button"
        onClick={() => copy(link)}
        className="flex min-h-11 items-center justify-center border-rule border-t px-3.5 font-[550] hover:underline desk:min-w-24 desk:border-t-0 desk:border-l"
      >
        <CopyLabel state={state} />
        <span className="sr-only"> the link</span>
      </button>
    </div>
  );
}
