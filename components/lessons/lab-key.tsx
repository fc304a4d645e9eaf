import type { ReactNode } from 'react';
import { actionsOf, readMoves } from '@/lib/lessons/containers/moves';
import { play } from '@/lib/lessons/containers/play';
import type { ResolvedContainerLab } from '@/lib/lessons/containers/resolve-container-lab';
import type { ResolvedLab } from '@/lib/lessons/resolve-lab';
import './lab-handout-paper.css';
import { commandsIn } from './lab-handout-commands';
import { Prose } from './prose';

type AnyLab = ResolvedLab | ResolvedContainerLab;

/** For teachers: what is right in a lab, and why, on one sheet. */
export function LabKey({ lab }: { lab: AnyLab }) {
  const { id, number, title, rounds, task } = lab;
  return (
    <main className="min-h-full bg-panel">
      <div className="mx-auto max-w-[46rem] px-4 py-6 text-note print:max-w-none print:p-0">
        <header className="flex items-baseline gap-2.5 border-ink border-b-2 pb-2">
          <b className="font-[680] text-wordmark">Roadcut</b>
          <span>key of lab {number}</span>
          <a className="ml-auto underline print:hidden" href={`/learn/${id}`}>
            Open the lab
          </a>
        </header>
        <h1 className="mt-3 mb-1 font-[680] text-result">{title}</h1>
        <p>
          What happens is computed. To see it on your own Docker:{' '}
          <a className="underline" href={`/learn/${id}/try`}>
            /learn/{id}/try
          </a>
        </p>
        <ol>
          {rounds.map((round, index) => (
            <RoundKey key={round.question} round={round} number={index + 1} />
          ))}
        </ol>
        <section className="mt-3 break-inside-avoid border-rule2 border-t pt-2.5">
          <h2 className="font-[650] text-ask">
            <Prose>{task.goal}</Prose>
          </h2>
          <p className="mt-1">One of several ways:</p>
          <TaskAnswer lab={lab} />
        </section>
      </div>
    </main>
  );
}

function RoundKey({
  round: { event, question, answers, outcome, detail, why },
  number,
}: {
  round: AnyLab['rounds'][number];
  number: number;
}) {
  const answer = answers.find(({ isRight }) => isRight);
  const reason = why.reasons.find(({ isRight }) => isRight);
  return (
    <li className="mt-3 break-inside-avoid border-rule2 border-t pt-2.5">
      <h2 className="font-[650] text-ask">
        {number}. <Prose>{question}</Prose>
      </h2>
      <p className="mb-1 text-ink2">
        <Prose>{event}</Prose>
      </p>
      <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-1">
        <Entry name="Answer">
          <b className="font-[650]">
            <Prose>{answer?.text ?? ''}</Prose>
          </b>
        </Entry>
        <Entry name="What happens">
          <Prose>{[outcome, ...detail].join(' ')}</Prose>
        </Entry>
        <Entry name="Why">
          <Prose>{why.question}</Prose>{' '}
          <b className="font-[650]">
            <Prose>{reason?.text ?? ''}</Prose>.
          </b>{' '}
          <Prose>{[reason?.correction ?? '', why.told].join(' ')}</Prose>
        </Entry>
      </dl>
    </li>
  );
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink2">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** A Dockerfile with its .dockerignore, or the commands that do it. */
function TaskAnswer({ lab }: { lab: AnyLab }) {
  if ('taskHost' in lab) return <Listing name="commands" text={printCommands(lab)} />;
  const { dockerfile, dockerignore } = lab.task.answer;
  return (
    <>
      <Listing name="Dockerfile" text={dockerfile} />
      {dockerignore === undefined ? null : <Listing name=".dockerignore" text={dockerignore} />}
    </>
  );
}

function printCommands({ taskHost, task, image }: ResolvedContainerLab): string {
  const actions = actionsOf(readMoves(task.answer) ?? [], taskHost, image.name);
  return commandsIn(play(taskHost, actions).lines);
}

function Listing({ name, text }: { name: string; text: string }) {
  return (
    <figure className="mt-1.5">
      <figcaption className="font-mono text-ink2 text-meta">{name}</figcaption>
      <pre className="whitespace-pre-wrap border border-rule2 px-3 py-2 text-meta">{text.trimEnd()}</pre>
    </figure>
  );
}
