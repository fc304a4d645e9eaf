import type { Bench } from '@/lib/lessons/bench';
import type { Figures } from '@/lib/lessons/figures';
import type { Judged } from '@/lib/lessons/judge-task';
import type { Task } from '@/lib/lessons/lab';

export type TaskQuestion = { id: number; task: Task; figures: Figures; bench: Bench };
/** Null: BuildKit could not be opened. */
export type TaskAnswer = { id: number; judged: Judged | null };

type Open = () => Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export type TaskAsker = { ask: (question: Omit<TaskQuestion, 'id'>) => void; stop: () => void };

/** Builds what the reader made, in a worker; only the newest answer counts. */
export function createTaskAsker(openWorker: Open, give: (judged: Judged | null) => void): TaskAsker {
  let worker: ReturnType<Open> | null = null;
  let newest = 0;

  function open(): ReturnType<Open> {
    const opened = openWorker();
    opened.onmessage = ({ data: { id, judged } }: MessageEvent<TaskAnswer>) => {
      if (id === newest) receive(judged);
    };
    opened.onerror = () => receive(null);
    return opened;
  }

  /** A worker without BuildKit stays without: the next question opens another one. */
  function receive(judged: Judged | null): void {
    if (judged === null) stop();
    give(judged);
  }

  function stop(): void {
    worker?.terminate();
    worker = null;
  }

  return {
    ask: (question) => {
      newest += 1;
      // A browser that has or allows no such worker throws here.
      try {
        worker ??= open();
        worker.postMessage({ ...question, id: newest } satisfies TaskQuestion);
      } catch {
        receive(null);
      }
    },
    stop,
  };
}
