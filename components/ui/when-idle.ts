/** Runs a task once the page has nothing better to do. Safari has no requestIdleCallback. */
export function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(task, { timeout: 3000 });
  else globalThis.setTimeout(task, 500);
}
