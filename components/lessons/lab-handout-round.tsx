import type { ReactNode } from 'react';
import { play, startHost } from '@/lib/lessons/containers/play';
import type {
  ResolvedContainerLab,
  ResolvedContainerRound,
} from '@/lib/lessons/containers/resolve-container-lab';
import { labStart } from '@/lib/lessons/lab-state';
import type { ResolvedLab } from '@/lib/lessons/resolve-lab';
import { drawRound } from '@/lib/lessons/view-lab';
import { DockerfileBox } from './dockerfile-box';
import { LabHandoutBlock } from './lab-handout-block';
import { commandsIn } from './lab-handout-commands';
import { Prose } from './prose';

export type HandoutLab = ResolvedLab | ResolvedContainerLab;
type HandoutRound = HandoutLab['rounds'][number];

/** A question with what it stands on. What happens then is closed until somebody opens it. */
export function LabHandoutRound({ lab, index }: { lab: HandoutLab; index: number }) {
  const round = lab.rounds[index];
  if (round === undefined) return null;
  return (
    <section className="lab-handout-part">
      <div className="lab-handout-situation">
        <div>
          {round.situation.map((text) => (
            <Line key={text} text={text} />
          ))}
        </div>
        {'taskHost' in lab ? (
          <Commands lab={lab} round={lab.rounds[index]} />
        ) : (
          <Dockerfile lab={lab} index={index} />
        )}
      </div>
      <Line text={round.event} />
      <Question number={index + 1} text={round.question} kind="predict">
        <Choices texts={round.answers.map(({ text }) => text)} />
      </Question>
      <Outcome round={round} />
    </section>
  );
}

/** The first one beside its block. One that is the same as before is not printed again. */
function Dockerfile({ lab, index }: { lab: ResolvedLab; index: number }) {
  const round = lab.rounds[index];
  if (round === undefined || lab.rounds[index - 1]?.bench.dockerfile === round.bench.dockerfile) return null;
  return (
    <div className="lab-handout-beside">
      <DockerfileBox text={round.bench.dockerfile} steps={round.before.steps} isHot={() => false} />
      {index === 0 ? (
        <LabHandoutBlock
          strata={drawRound(lab, labStart).strata}
          tick={round.ask.kind === 'ran' ? 'runs again?' : null}
        />
      ) : null}
    </div>
  );
}

/** What was done to the containers so far. */
function Commands({ lab, round }: { lab: ResolvedContainerLab; round: ResolvedContainerRound | undefined }) {
  const text = commandsIn(play(startHost(lab), round?.before ?? []).lines);
  if (text === '') return null;
  return <pre className="my-2 whitespace-pre-wrap border border-rule2 px-3 py-1.5 text-meta">{text}</pre>;
}

function Outcome({ round: { outcome, detail, why } }: { round: HandoutRound }) {
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
