import { Worker } from 'node:worker_threads';

export type RenderCard = (svg: string) => Promise<Uint8Array<ArrayBuffer>>;

export type DrawnCard = { id: number; png: Uint8Array<ArrayBuffer> } | { id: number; fault: string };

type Waiting = { resolve: (png: Uint8Array<ArrayBuffer>) => void; reject: (error: Error) => void };

/** Renders beside the server, so that no other answer waits for a card. The thread starts with the first one. */
export function createCardThread(program: URL): RenderCard {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;
  const start = (): Worker => {
    const started = new Worker(program);
    started.unref();
    started.on('message', (drawn: DrawnCard) => {
      const asked = waiting.get(drawn.id);
      waiting.delete(drawn.id);
      if ('png' in drawn) asked?.resolve(drawn.png);
      else asked?.reject(new Error(drawn.fault));
    });
    // A thread that broke is replaced when the next card is asked for.
    started.on('error', (error) => {
      worker = null;
      for (const { reject } of waiting.values())
        reject(error instanceof Error ? error : new Error(`${error}`));
      waiting.clear();
    });
    return started;
  };
  return (svg) =>
    new Promise((resolve, reject) => {
      worker ??= start();
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, svg });
    });
}
