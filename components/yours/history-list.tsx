import { useId } from 'react';
import { useStore } from 'zustand';
import { useComposer } from '@/components/store/composer-provider';
import { printLink } from '@/lib/recipe/link';
import { momentText } from '@/lib/yours/moment-text';
import { changeText } from '@/lib/yours/size-text';
import { stepsOfThread } from '@/lib/yours/steps-of-thread';
import { DottedRow } from './dotted-row';
import { ListHeading } from './list-heading';
import { thread } from './thread';
import { useKept } from './use-kept';

/** The steps of the open recipe. Going back to one is an edit, which undo takes back. */
export function HistoryList({ onOpen }: { onOpen: (link: string) => void }) {
  const id = useId();
  const all = useKept((kept) => kept.yours.steps);
  const steps = stepsOfThread(all, useStore(thread));
  const open = printLink(useComposer((state) => state.recipe));
  const now = steps.find(({ link }) => link === open);
  return (
    <section aria-labelledby={id} className="pb-1.5">
      <ListHeading
        id={id}
        title="History"
        aside={
          <span className="max-desk:hidden">
            <kbd className="rounded-sm border border-rule2 px-1 text-axis">Ctrl Z</kbd> one back
          </span>
        }
      />
      {steps.length === 0 ? <p className="px-3 pb-1 text-ink2">What you change will stand here.</p> : null}
      <ol className="max-h-[216px] overflow-y-auto">
        {steps.map((step) => (
          <DottedRow
            key={step.id}
            when={momentText(step.at, Date.now())}
            what={step.what}
            figure={changeText(step)}
            isNow={step === now}
            onOpen={() => onOpen(step.link)}
          />
        ))}
      </ol>
    </section>
  );
}
