import { capitalize, words } from '@/lib/lessons/words';
import { DockerfileBox } from './dockerfile-box';
import './lab-handout.css';
import './lab-handout-paper.css';
import { LabHandoutAfter } from './lab-handout-after';
import { type HandoutLab, LabHandoutRound, Line } from './lab-handout-round';
import { Prose } from './prose';

/** All text of a lab, for who has no scripts, and for paper: two pages, one before the run and one after it. */
export function LabHandout({ lab }: { lab: HandoutLab }) {
  return (
    <main className="lab-handout">
      <div className="lab-handout-page">
        <header className="lab-handout-head">
          <b>Roadcut</b>
          <span>
            lab {lab.number}, about {lab.minutes} minutes
          </span>
          <span className="ml-auto hidden print:inline">
            Name ______________________ &nbsp; Date ____________
          </span>
          <a className="ml-auto underline print:hidden" href="/learn">
            All labs
          </a>
        </header>
        <h1>{lab.title}</h1>
        <p>
          <Prose>{lab.teaches}</Prose> Answer from the top: a question may tell what came of the one before
          it.
        </p>
        <Words ids={lab.words} />
        {lab.rounds.map((round, index) => (
          <LabHandoutRound key={round.question} lab={lab} index={index} />
        ))}
        <Task lab={lab} />
        <footer className="lab-handout-foot hidden print:flex">
          <span>Run it: /learn/{lab.id}</span>
          <span>page 1 of 2</span>
        </footer>
      </div>
      <LabHandoutAfter lab={lab} />
    </main>
  );
}

function Words({ ids }: { ids: HandoutLab['words'] }) {
  return (
    <dl className="my-3 print:hidden">
      {ids.map((id) => (
        <div key={id} className="mt-1">
          <dt className="mr-1.5 inline font-[650]">{capitalize(words[id].name)}:</dt>
          <dd className="inline">{words[id].meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

function Task({ lab }: { lab: HandoutLab }) {
  const { id, task } = lab;
  return (
    <section className="lab-handout-part space-y-2 print:hidden">
      <h2 className="lab-handout-question">
        <Prose>{task.goal}</Prose>
      </h2>
      <Line text={task.text} />
      {'taskBefore' in lab ? (
        <DockerfileBox text={lab.task.bench.dockerfile} steps={lab.taskBefore.steps} isHot={() => false} />
      ) : null}
      <details>
        <summary className="font-[650]">A hint</summary>
        <Line text={task.hint} />
      </details>
      <p className="flex gap-4">
        <a className="underline" href={`/learn/${id}/try`}>
          On your own Docker
        </a>
        <a className="underline" href={`/learn/${id}/key`}>
          Key
        </a>
      </p>
    </section>
  );
}
