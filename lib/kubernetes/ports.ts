import type { Process } from '@/lib/app-types/app-type';
import type { ComposeInput } from '@/lib/context/compose-input';
import { type ServiceId, service } from '@/lib/services/services';
import type { Fields } from './manifest';

/** The one that is asked for by people; null: none. */
export function ownPort(process: Process, { port, processes }: ComposeInput): number | null {
  return process === processes[0] ? port : process.port;
}

export function portsOf(process: Process, input: ComposeInput): readonly number[] {
  const own = ownPort(process, input);
  return [...new Set([...(own === null ? [] : [own]), ...(process.innerPorts?.(input.port ?? 0) ?? [])])];
}

/** It stands in the addresses that the app is told; where it is told none, people open a page on it. */
export function servicePort(id: ServiceId): number {
  const { appEnvironment, page } = service(id);
  const addresses = Object.values(appEnvironment);
  const [port = page?.port] = addresses.flatMap(
    (address) => address.match(new RegExp(`\\b${id}:(\\d+)`))?.slice(1) ?? [],
  );
  if (port === undefined) throw new Error(`${id} tells the app no port, and has no page`);
  return Number(port);
}

export function namedPorts(ports: readonly number[]): Fields[] {
  return ports.map((port) => ({ name: `port-${port}`, port }));
}
