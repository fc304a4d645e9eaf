import type { ReactNode } from 'react';
import { labStart } from '@/lib/lessons/lab-state';
import type { ResolvedLab, ResolvedRound } from '@/lib/lessons/resolve-lab';
import { drawRound } from '@/lib/lessons/view-lab';
import { DockerfileBox } from './dockerfile-box';
import { LabHandoutBlock } from './lab-handout-block';
import { Prose } from './prose';

/** A question with what it stands on. What happens then is closed until somebody opens it. */
export function LabHandoutRound({
  lab,
  round,
  index,
}: {
  lab: ResolvedLab;
  round: ResolvedRound;
  index: number;
}) {
  const isNew = lab.rounds[index - 1]?.bench.dockerfile !== round.bench.dockerfile;
  return (
    <section className="lab-handout-part">
      <div className={isNew ? 'lab-handout-beside' : ''}>
        <div>
          {round.situation.map((text) => (
            <Line key={text} text={text} />
          ))}
          {index === 0 ? null : <Line text={round.event} />}
        </div>
        {isNew ? (
          <DockerfileBox text={round.bench.dockerfile} steps={round.before.steps} isHot={() => false} />
        ) : null}
        {index === 0 ? (
          <LabHandoutBlock
            strata={drawRound(lab, labStart).strata}
            tick={round.ask.kind === 'ran' ? 'runs again?' : null}
          />
        ) : null}
      </div>
      {index === 0 ? <Line text={round.event} /> : null}
      <Question number={index + 1} text={round.question} kind="predict">
        <Choices texts={round.answers.map(({ text }) => text)} />
      </Question>
      <Outcome round={round} />
    </section>
  );
}

function Outcome({ round: { outcome, detail, why } }: { round: ResolvedRound }) {
  return (
    <details className="mt-2 print:hidden">
      <summary className="font-[650]">What happens, and why</summary>
      <div className="mt-2 space-y-2 border-rule2 border-l-[3px] pl-3">
        <p className="font-[650]">
          <Prose>{outcome}</Prose>
        </p>
        {[...detail, ...why.intro].map((text) => (
          <Line key={text} text={text} />
        ))}
        <h3 className="font-[650]">
          <Prose>{why.question}</Prose>
        </h3>
        <ul className="space-y-1">
          {why.reasons.map(({ text, isRight, correction }) => (
            <li key={text}>
              <b className="font-[650]">
                <Prose>{text}</Prose>: {isRight ? 'yes.' : 'no.'}
              </b>{' '}
              <Prose>{correction}</Prose>
            </li>
          ))}
        </ul>
        <Line text={why.told} />
      </div>
    </details>
  );
}

export function Question({
  number,
  text,
  kind,
  children,
}: {
  number: number;
  text: string;
  kind: string;
  children: ReactNode;
}) {
  return (
    <>
      <h2 className="lab-handout-question">
        <span className="mr-2">{number}</span>
        <span className="flex-1">
          <Prose>{text}</Prose>
        </span>
        <span className="font-normal text-meta">{kind}</span>
      </h2>
      {children}
    </>
  );
}

/** Boxes to tick on paper. */
export function Choices({ texts }: { texts: readonly string[] }) {
  return (
    <ul className="lab-handout-choices">
      {texts.map((text) => (
        <li key={text}>
          <Prose>{text}</Prose>
        </li>
      ))}
    </ul>
  );
}

export function Line({ text }: { text: string }) {
  return (
    <p>
      <Prose>{text}</Prose>
    </p>
  );
}
