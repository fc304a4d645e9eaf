'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { countProgress } from '@/lib/lessons/count-progress';
import type { Progress, Square } from '@/lib/lessons/progress';
import type { CsvLab } from '@/lib/lessons/progress-csv';
import type { ListedLab } from './lab-list';
import { SaveCsv } from './save-csv';
import { SquareSign } from './squares';

const names = {
  full: 'right at once',
  half: 'right after a correction',
  open: 'still open',
} as const satisfies Record<Square, string>;

export function LearnProgress({
  labs,
  texts,
  progress,
  isKept,
  onReset,
}: {
  labs: readonly ListedLab[];
  /** Questions and answers in words. */
  texts: readonly CsvLab[];
  progress: Progress;
  isKept: boolean;
  onReset: () => void;
}) {
  const [isAsking, setAsking] = useState(false);
  const { labsDone, answered, questions, squares, next } = countProgress(labs, progress);
  const goOn = labs.find(({ id }) => id === next);
  return (
    <section aria-labelledby="progress-title" className="border-rule2 border-b px-4 py-4 desk:px-8">
      <h2 id="progress-title" className="font-[650] text-ask">
        Your progress
      </h2>
      <p className="mt-1 text-ink2">
        <b className="mr-1 font-[650] text-ink text-result">
          {labsDone} of {labs.length}
        </b>{' '}
        labs, {answered} of {questions} questions answered
      </p>
      <ul className="mt-1">
        {(['full', 'half', 'open'] as const).map((square) => (
          <li key={square} className="flex h-6 items-center gap-3 text-ask">
            <SquareSign square={square} />
            {names[square]}
            <b className="ml-auto font-[650]">{squares[square]}</b>
          </li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        {goOn === undefined ? null : (
          <a
            href={`/learn/${goOn.id}`}
            className="inline-flex h-11 items-center rounded-md border border-ghost bg-panel px-3 font-[550] hover:border-ink desk:h-8.5"
          >
            {answered === 0 ? 'Start with' : 'Go on with'} lab {goOn.number}
          </a>
        )}
        <SaveCsv labs={texts} progress={progress} isOff={answered === 0} />
        {isAsking ? (
          <>
            <Button
              onClick={() => {
                onReset();
                setAsking(false);
              }}
            >
              {answered === 1 ? 'Forget one answer' : `Forget ${answered} answers`}
            </Button>
            <Button look="text" onClick={() => setAsking(false)}>
              Keep them
            </Button>
          </>
        ) : (
          <Button look="text" disabled={answered === 0} onClick={() => setAsking(true)}>
            Reset
          </Button>
        )}
      </div>
      <p role="status" className="mt-2.5 text-ink2">
        {isKept
          ? 'Kept in this browser alone. No account.'
          : 'This browser keeps nothing: it lasts until you leave the page.'}
      </p>
    </section>
  );
}
