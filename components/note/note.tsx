'use client';

import { Fragment } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import { selectWhatIf } from '@/components/store/select-what-if';
import { selectActiveStepId } from '@/components/store/selectors';
import { lessonOfStep } from '@/lib/notes/lesson-of-step';
import { describeStep } from '@/lib/notes/step-note';
import { markTerms, terms } from '@/lib/notes/terms';
import { AskAboutStep } from './ask-about-step';
import { ExplainedWord } from './explained-word';
import { LessonLink } from './lesson-link';

/** The sentence about the step that is lit: what it is, where it stands, why. */
export function Note({ className = '' }: { className?: string }) {
  const { plan, fates } = useComposer(selectWhatIf);
  const stepId = useComposer(selectActiveStepId);
  const note = describeStep(plan, stepId, fates);
  const lesson = lessonOfStep(plan, stepId, fates);
  return (
    <div
      data-recipe
      role="note"
      className={`relative border-rule border-y bg-hl px-4 pt-2.5 pb-[11px] ${className}`}
    >
      {/* Inside, so that the note never gives up room that its text needs. */}
      {note ? (
        <div className="desk:min-h-[63px]">
          <p className="mb-[3px] flex flex-wrap gap-x-2.5 text-ink2 text-meta">
            <b className="font-bold font-mono text-ink">{note.keyword}</b>
            <span>
              {note.place}
              {note.figures.map(({ text, basis }) => (
                <Fragment key={text}>
                  {' · '}
                  {basis === null ? text : <ExplainedWord text={text} explanation={basis} />}
                </Fragment>
              ))}
            </span>
            <AskAboutStep />
            {lesson === null ? null : <LessonLink lesson={lesson} />}
          </p>
          <p className="text-ui desk:text-note wide:text-[14px] wide:leading-5">
            {markTerms(note.why).map(({ text, term }) =>
              term ? (
                <dfn key={text} className="not-italic">
                  <ExplainedWord text={text} explanation={terms[term]} />
                </dfn>
              ) : (
                <span key={text}>{text}</span>
              ),
            )}
          </p>
        </div>
      ) : null}
    </div>
  );
}
