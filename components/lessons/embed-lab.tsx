'use client';

import type { ResolvedLab } from '@/lib/lessons/resolve-lab';
import { EmbedFrame, embedTextId } from './embed-frame';
import { LabDrawing } from './lab-drawing';
import { StepText } from './step-text';
import { useOpenLab, type WorkingLab } from './use-open-lab';

/** A lab in the page of somebody else. */
export function EmbedLab({ lab, labs }: { lab: ResolvedLab; labs: number }) {
  const open = useOpenLab(lab);
  return (
    <EmbedFrame
      lab={lab}
      labs={labs}
      open={open}
      picture={
        <>
          <Figures open={open} />
          <LabDrawing lab={lab} open={open} next={embedTextId} />
        </>
      }
    >
      <StepText lab={lab} open={open} />
    </EmbedFrame>
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
