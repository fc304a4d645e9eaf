import type { EngineTrial, Lab } from '@/lib/lessons/lab';
import './lab-handout-paper.css';
import { TryCommands } from './try-commands';

/** The claims of a lab as commands for an engine of one's own. */
export function TryList({ lab: { id, title, trials } }: { lab: Pick<Lab, 'id' | 'title' | 'trials'> }) {
  return (
    <main className="min-h-full bg-panel">
      <div className="mx-auto max-w-[54rem] px-4 py-6 print:max-w-none print:p-0">
        <a className="text-note underline print:hidden" href={`/learn/${id}`}>
          {title}
        </a>
        <h1 className="mt-1 mb-2 font-[680] text-title">On your own Docker</h1>
        <p className="text-prose">
          Start in an empty folder, with bash, from the top. Each list was run on Docker Engine 28.5, and is
          run by our tests. “…” stands for any text.
        </p>
        <ol className="mt-4">
          {trials.map((trial, index) => (
            <Trial key={trial.claim} trial={trial} number={index + 1} />
          ))}
        </ol>
      </div>
    </main>
  );
}

function Trial({ trial: { claim, commands, prints }, number }: { trial: EngineTrial; number: number }) {
  return (
    <li className="border-rule2 border-t py-4">
      <h2 className="mb-2 font-[650] text-ask">
        <span className="mr-2 text-ink2">{number}</span>
        {claim}
      </h2>
      <TryCommands text={textForReaders(commands)} name={claim} />
      <p className="mt-2 text-ink2 text-meta">It prints, between other lines:</p>
      <pre className="whitespace-pre-wrap border-rule2 border-l-[3px] pl-3 text-meta">
        {prints.join('\n')}
      </pre>
    </li>
  );
}

/** Tests give each run a text of its own; a reader needs none. */
function textForReaders(commands: readonly string[]): string {
  return commands.join('\n').replaceAll('@RUN@', '1');
}
