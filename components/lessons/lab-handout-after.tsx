import type { ResolvedRound } from '@/lib/lessons/resolve-lab';
import { Choices, type HandoutLab, Line, Question } from './lab-handout-round';

const linesToWrite = 8;

/** The second page on paper, for after the run: it asks for what happened and why, and tells neither. */
export function LabHandoutAfter({ lab }: { lab: HandoutLab }) {
  const { rounds, task } = lab;
  return (
    <div className="lab-handout-page hidden print:flex">
      <header className="lab-handout-head">
        <b>{lab.title}</b>
        <span>after you ran it</span>
        <span className="ml-auto">Name ______________________</span>
      </header>
      {rounds.map((round, index) => (
        <section key={round.question} className="lab-handout-part">
          {index === 0 && 'bench' in round && round.ask.kind === 'ran' ? (
            <WhatRan round={round} />
          ) : (
            <p>
              What came of question {index + 1}: {'_'.repeat(56)}
            </p>
          )}
          <Question number={rounds.length + index + 1} text={round.why.question} kind="why">
            <Choices texts={round.why.reasons.map(({ text }) => text)} />
          </Question>
        </section>
      ))}
      <section className="lab-handout-part">
        <Question number={2 * rounds.length + 1} text={task.goal} kind="build it yourself">
          <Line text={task.text} />
          <ol className="lab-handout-lines">
            {Array.from({ length: linesToWrite }, (_, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
              <li key={line} />
            ))}
          </ol>
        </Question>
      </section>
      <section className="lab-handout-part">
        <Question number={2 * rounds.length + 2} text="What did you believe before, and what is so?" kind="">
          <div className="lab-handout-line" />
          <div className="lab-handout-line" />
        </Question>
      </section>
      <footer className="lab-handout-foot flex">
        <span>On your own Docker: /learn/{lab.id}/try</span>
        <span>Key for teachers: /learn/{lab.id}/key</span>
        <span>page 2 of 2</span>
      </footer>
    </div>
  );
}

function WhatRan({ round: { after } }: { round: ResolvedRound }) {
  return (
    <>
      <p>
        What ran in question 1? Fill in yes, no, or – for “not asked”. One “no” is enough, and the step runs.
      </p>
      <table>
        <thead>
          <tr>
            {['Step', 'same line', 'same files', 'same below', 'ran'].map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {after.steps
            .filter(({ layers }) => layers > 0)
            .map(({ line, keyword, argument }) => (
              <tr key={line}>
                <td className="font-mono text-meta">
                  {keyword} {argument}
                </td>
                <td />
                <td />
                <td />
                <td />
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}
