'use client';

import type { ResolvedLab } from '@/lib/lessons/resolve-lab';
import { EmbedFoot } from './embed-foot';
import './embed-lab.css';
import { EmbedStrip } from './embed-strip';
import { LabDrawing } from './lab-drawing';
import { StepText } from './step-text';
import { useOpenLab, type WorkingLab } from './use-open-lab';

const textId = 'embed-text';

/** A lab in the page of somebody else: it fills the frame, and has neither header nor list. */
export function EmbedLab({ lab, labs }: { lab: ResolvedLab; labs: number }) {
  const open = useOpenLab(lab);
  const { complaint, isTask } = open;
  return (
    <main className="embed-lab">
      <EmbedStrip open={open} />
      <div data-recipe className="embed-lab-drawing">
        <Figures open={open} />
        <LabDrawing open={open} next={textId} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also for who has no pointer */}
      <article id={textId} aria-label={lab.title} tabIndex={0} data-recipe className="embed-lab-text">
        {complaint === null ? null : (
          <p role="alert" className="bg-hl px-2 py-1">
            {complaint}
          </p>
        )}
        <h1>{isTask ? 'Build it yourself' : lab.title}</h1>
        <StepText lab={lab} open={open} />
      </article>
      <EmbedFoot lab={lab} labs={labs} state={open.state} />
    </main>
  );
}

/** What the reader knows, and what is asked. */
function Figures({ open: { bars } }: { open: WorkingLab }) {
  const [usual, asked] = bars.bars;
  return (
    <p className="px-4 pt-2.5 leading-5">
      {asked === undefined ? null : (
        <b className={`mr-2 font-[650] text-ask ${asked.isCost && asked.value !== null ? 'text-cost' : ''}`}>
          {asked.title}: {asked.text}
        </b>
      )}
      {usual === undefined ? null : (
        <span className="whitespace-nowrap text-ink2">
          {usual.title}: {usual.text}
        </span>
      )}
    </p>
  );
}
