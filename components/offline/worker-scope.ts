/** What of a service worker's global scope is used here. The program's types are those of pages. */
export type WorkerScope = {
  readonly location: Location;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly { id: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: LifeEvent) => void): void;
  addEventListener(type: 'message', listen: (event: LifeEvent & { data: WorkerMessage }) => void): void;
  addEventListener(type: 'fetch', listen: (event: FetchEvent) => void): void;
};

export type LifeEvent = Event & { waitUntil(done: Promise<unknown>): void };

export type FetchEvent = LifeEvent & {
  readonly request: Request;
  respondWith(response: Response | Promise<Response>): void;
};

/** What a page says to its worker. */
export type WorkerMessage = { type: 'take-over' } | { type: 'keep-used'; urls: readonly string[] };
