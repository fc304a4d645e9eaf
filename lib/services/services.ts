import { mariadb } from './mariadb/service';
import { postgres } from './postgres/service';
import { rabbitmq } from './rabbitmq/service';
import { redis } from './redis/service';
import type { Service } from './service';

/** In the order of the form; the id is the name of its folder, of its container and of its volume. */
export const services = { postgres, mariadb, redis, rabbitmq } as const satisfies Record<string, Service>;

export type ServiceId = keyof typeof services;
export const serviceIds = Object.keys(services) as readonly ServiceId[];

export function service(id: ServiceId): Service {
  return services[id];
}
