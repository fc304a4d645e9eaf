import type { ContainerHost } from './container-host';

/** The host afterwards, and what the terminal shows. Exit code null: the command has not come back yet. */
export type Acted = { host: ContainerHost; output: readonly string[]; exitCode: number | null };

export function done(host: ContainerHost, ...output: string[]): Acted {
  return { host, output, exitCode: 0 };
}

export function refused(host: ContainerHost, exitCode: number, ...output: string[]): Acted {
  return { host, output, exitCode };
}
