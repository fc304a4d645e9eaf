import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useWayBack, withAsk } from '@/components/ui/way-back';
import type { JudgedCheck } from '@/lib/lessons/judge-task';
import { CheckList } from './check-list';
import { Prose } from './prose';
import { Actions, StepFrame, type StepTextProps } from './step-frame';
import { TaskEditor } from './task-editor';
import type { OpenTask } from './use-task';

/** The open task: any Dockerfile that does what is asked counts. */
export function TaskText({
  lab,
  state,
  act,
  task: { bench, judged, isAbsent, retry },
  canUndo,
  undo,
}: StepTextProps & { task: OpenTask; canUndo: boolean; undo: () => void }) {
  const { task } = lab;
  const [help, setHelp] = useState<'none' | 'hint' | 'answer'>('none');
  const make = (dockerfile: string, isTyping = false) =>
    act({ kind: 'make', made: { ...state.made, dockerfile }, isTyping });
  const makeIgnore = (dockerignore: string) =>
    act({ kind: 'make', made: { ...state.made, dockerignore }, isTyping: true });
  const ignoreText = bench.files['.dockerignore'];
  return (
    <StepFrame
      asks={
        <>
          {help === 'none' ? null : (
            <div role="status" className="mb-3 border-ghost border-l-[3px] pl-3 text-note">
              {help === 'hint' ? (
                <p>
                  <Prose>{task.hint}</Prose>
                </p>
              ) : (
                <>
                  <p>One of several ways:</p>
                  <pre className="mt-1 whitespace-pre-wrap text-meta">{task.answer.dockerfile}</pre>
                  {task.answer.dockerignore === undefined ? null : (
                    <pre className="mt-1 whitespace-pre-wrap text-meta">
                      # .dockerignore{'\n'}
                      {task.answer.dockerignore}
                    </pre>
                  )}
                </>
              )}
            </div>
          )}
          <Actions keys="checked as you type">
            <Button className="desk:h-8.5" onClick={() => setHelp('hint')}>
              A hint
            </Button>
            <Button look="text" className="desk:h-8.5" onClick={() => setHelp('answer')}>
              Show one answer
            </Button>
          </Actions>
        </>
      }
    >
      <p className="text-prose">
        <b>
          <Prose>{task.goal}</Prose>
        </b>{' '}
        <Prose>{task.text}</Prose>
      </p>
      <TaskEditor text={bench.dockerfile} failure={judged?.failure ?? null} onChange={make} />
      {task.answer.dockerignore === undefined ? null : (
        <label className="block">
          <span className="mb-1 block font-mono text-meta">.dockerignore</span>
          <textarea
            className="h-24 w-full rounded-md border border-ghost bg-panel px-2 py-1.5 font-mono text-meta"
            spellCheck={false}
            value={typeof ignoreText === 'string' ? ignoreText : ''}
            onChange={({ currentTarget }) => makeIgnore(currentTarget.value)}
          />
        </label>
      )}
      <div className="flex items-center gap-2 text-meta text-ink2">
        <span className="hidden desk:inline">Alt ↑ ↓ moves the line</span>
        <Button look="text" className="ml-auto" disabled={!canUndo} onClick={undo}>
          Undo
        </Button>
        <Button look="text" disabled={state.made === null} onClick={() => act({ kind: 'make', made: null })}>
          Start again
        </Button>
      </div>
      {judged?.isSolved && lab.onRecipe !== null ? <OnRecipe {...lab.onRecipe} /> : null}
      <Judgement judged={judged} isAbsent={isAbsent} onRetry={retry} checks={judged?.checks ?? []} />
    </StepFrame>
  );
}

function Judgement({
  judged,
  isAbsent,
  onRetry,
  checks,
}: {
  judged: OpenTask['judged'];
  isAbsent: boolean;
  onRetry: () => void;
  checks: readonly JudgedCheck[];
}) {
  if (isAbsent)
    return (
      <p role="alert" className="border-cost border-l-[3px] pl-3 text-note">
        BuildKit could not be fetched, so nothing is checked. Your lines are kept.{' '}
        <button type="button" className="font-[650] underline underline-offset-3" onClick={onRetry}>
          Try again
        </button>
      </p>
    );
  if (judged === null)
    return (
      <p role="status" className="text-ink2">
        Fetching BuildKit, which reads your Dockerfile …
      </p>
    );
  return (
    <>
      <CheckList checks={checks} isSolved={judged.isSolved} />
      {judged.failure === null ? null : (
        <pre className="whitespace-pre-wrap border border-rule2 bg-sheet px-3 py-2 text-meta">
          {judged.failure.message}
        </pre>
      )}
    </>
  );
}

/** The composer answers the same question about what the reader makes. */
function OnRecipe({ text, ask }: { text: string; ask: string }) {
  return (
    <p className="text-answer">
      <a href={withAsk(useWayBack(), ask)} className="font-[650] underline underline-offset-3">
        {text}
      </a>
    </p>
  );
}
