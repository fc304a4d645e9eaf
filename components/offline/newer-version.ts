/** A version that is kept and waits, and how to change to it. */
export type NewerVersion = { use: () => void };

/** Keeps the page for when there is no network, and tells of a version that is newer than the page. In a browser or on
 * a host that has no such worker nothing happens: the page works as before. Answers how to stop listening. */
export function keepOffline(tell: (newer: NewerVersion) => void): () => void {
  const stop = new AbortController();
  if ('serviceWorker' in navigator) void register(tell, stop.signal);
  return () => stop.abort();
}

/** Gives the worker what the page fetched before there was one. */
export function keepUsed(): void {
  const urls = performance.getEntriesByType('resource').map(({ name }) => name);
  navigator.serviceWorker?.controller?.postMessage({ type: 'keep-used', urls });
}

async function register(tell: (newer: NewerVersion) => void, signal: AbortSignal): Promise<void> {
  const workers = navigator.serviceWorker;
  let isOurs = workers.controller !== null;
  const registration = await workers.register('/sw.js').catch(() => null);
  // Forbidden, or not there: nothing is kept, which is what a page without a worker has anyway.
  if (!registration || signal.aborted) return;
  const newer = { use: () => changeTo(registration) };
  const listen = { signal };
  workers.addEventListener(
    'controllerchange',
    () => {
      // The first worker of a page is of the page's own version. Any later one another tab has asked for.
      if (isOurs) tell(newer);
      else keepUsed();
      isOurs = true;
    },
    listen,
  );
  registration.addEventListener(
    'updatefound',
    () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => tellIfWaiting(), listen);
    },
    listen,
  );
  const tellIfWaiting = () => {
    if (registration.waiting && registration.active) tell(newer);
  };
  tellIfWaiting();
  keepUsed();
}

/** The page loads again once the newer worker answers for it, so that it gets the newer page. */
function changeTo({ waiting }: ServiceWorkerRegistration): void {
  const reload = () => window.location.reload();
  if (!waiting) {
    reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  waiting.postMessage({ type: 'take-over' });
}
