import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export type Running = { process: ChildProcess; port: number };

/** As `npm start` does it. */
export function startOurs(running: Running[]): Promise<Running> {
  return startProcess(['--max-semi-space-size=4', 'scripts/start.mjs'], running);
}

/** A server that prints its address once it listens; noted in `running`, so that it is stopped in any case. */
export async function startProcess(args: readonly string[], running: Running[]): Promise<Running> {
  const env = { ...process.env, PORT: '0' };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const started = { process: child, port: 0 };
  running.push(started);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  started.port = Number(/:(\d+)\s*$/.exec(line.toString())?.[1]);
  return started;
}

export function stopAll(running: readonly Running[]): void {
  for (const { process } of running) process.kill();
}
