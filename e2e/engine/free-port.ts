import { createServer } from 'node:net';

/** Below the range that the system itself, and docker, takes ports from. */
const lowest = 20_000;
const highest = 32_000;

/** A port of this machine that nobody listens on, and that nobody is given meanwhile: each process of the tests
 * begins at a place of its own. */
export async function findFreePort(): Promise<number> {
  const first = lowest + ((process.pid * 37) % (highest - lowest));
  for (let port = first; port < highest; port += 1) if (await isFree(port)) return port;
  throw new Error(`no port from ${first} to ${highest} is free`);
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
