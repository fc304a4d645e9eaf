import type { ReactNode } from 'react';
import type { LabAction, LabState } from '@/lib/lessons/lab-state';
import type { StripStep } from '@/lib/lessons/view-lab';
import { EmbedFoot } from './embed-foot';
import './embed-lab.css';
import { EmbedStrip } from './embed-strip';
import type { ListedLab } from './lab-list';

/** Id of the text beside the drawing. */
export const embedTextId = 'embed-text';

/** What an embedded lab has around it: it fills the frame, and has neither header nor list. */
export function EmbedFrame({
  lab,
  labs,
  open,
  picture,
  children,
}: {
  lab: Pick<ListedLab, 'id' | 'number' | 'title'>;
  labs: number;
  open: {
    state: LabState;
    strip: readonly StripStep[];
    act: (action: LabAction) => void;
    complaint: string | null;
    isTask: boolean;
    spoken: string;
  };
  picture: ReactNode;
  children: ReactNode;
}) {
  const { complaint, isTask, spoken } = open;
  return (
    <main className="embed-lab">
      <EmbedStrip open={open} />
      <div data-recipe className="embed-lab-drawing">
        {picture}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also for who has no pointer */}
      <article id={embedTextId} aria-label={lab.title} tabIndex={0} data-recipe className="embed-lab-text">
        {complaint === null ? null : (
          <p role="alert" className="bg-hl px-2 py-1">
            {complaint}
          </p>
        )}
        <p aria-live="polite" className="sr-only">
          {spoken}
        </p>
        <h1>{isTask ? 'Build it yourself' : lab.title}</h1>
        {children}
      </article>
      <EmbedFoot lab={lab} labs={labs} state={open.state} />
    </main>
  );
}
