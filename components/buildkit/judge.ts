import { isSameText, type Judged, type Remark } from '@/components/store/verdict';

/** Null: BuildKit could not be opened. */
export type Answer = { remarks: readonly Remark[] | null };

export type Judge = { ask: (judged: Judged) => void; stop: () => void };

type Open = () => Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;
type Give = (remarks: Answer['remarks'], judged: Judged) => void;

/** Answers the newest text only: one is read at a time, and those that newer ones have overtaken are forgotten. */
export function createJudge(openWorker: Open, give: Give): Judge {
  let worker: ReturnType<Open> | null = null;
  let read: Judged | null = null;
  let newest: Judged | null = null;

  function send(judged: Judged): void {
    read = judged;
    // A browser that has or allows no such worker throws here.
    try {
      worker ??= open();
      worker.postMessage(judged);
    } catch {
      receive(null);
    }
  }

  function open(): ReturnType<Open> {
    const opened = openWorker();
    opened.onmessage = ({ data }: MessageEvent<Answer>) => receive(data.remarks);
    opened.onerror = () => receive(null);
    return opened;
  }

  function receive(remarks: Answer['remarks']): void {
    if (newest === null) return;
    if (remarks !== null && read !== newest) {
      send(newest);
      return;
    }
    const judged = newest;
    read = null;
    if (remarks === null) stop();
    give(remarks, judged);
  }

  function stop(): void {
    worker?.terminate();
    worker = null;
    read = null;
    newest = null;
  }

  return {
    ask: (judged) => {
      if (newest !== null && isSameText(newest, judged)) return;
      newest = judged;
      if (read === null) send(judged);
    },
    stop,
  };
}
