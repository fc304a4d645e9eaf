'use client';

import type { ResolvedLab } from '@/lib/lessons/resolve-lab';
import { LabBars } from './lab-bars';
import { LabDrawing } from './lab-drawing';
import { LabFrame, labTextId } from './lab-frame';
import type { ListedLab } from './lab-list';
import { StepText } from './step-text';
import { useOpenLab } from './use-open-lab';

/** One lab: the steps, the drawing with the guess, the text beside it. */
export function LabPage({ lab, labs }: { lab: ResolvedLab; labs: readonly ListedLab[] }) {
  const open = useOpenLab(lab);
  return (
    <LabFrame
      lab={lab}
      labs={labs}
      open={open}
      picture={
        <>
          <div data-picture className="grid min-h-0">
            <LabDrawing lab={lab} open={open} next={labTextId} />
          </div>
          <LabBars {...open.bars} />
        </>
      }
    >
      <StepText lab={lab} open={open} />
    </LabFrame>
  );
}
