// package.json starts this with --max-semi-space-size=4: a server of small answers needs no large nursery, and
// stays 40 MB smaller.
import { ensureBuilt, ensureInstalled, ensureNode } from './setup.mjs';

ensureNode();
stopWithNpm();
ensureInstalled();
ensureBuilt();
await import('../dist/server.mjs');

/** npm hands a signal to the shell that it runs scripts in, and the shell dies without passing it on. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const watch = () => process.ppid !== shell && process.kill(process.pid, 'SIGTERM');
  setInterval(watch, 500).unref();
}
