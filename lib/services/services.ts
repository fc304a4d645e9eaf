import { adminer } from './adminer/service';
import { mariadb } from './mariadb/service';
import { mlflow } from './mlflow/service';
import { mongodb } from './mongodb/service';
import { mysql } from './mysql/service';
import { opensearch } from './opensearch/service';
import { pgvector } from './pgvector/service';
import { postgres } from './postgres/service';
import { qdrant } from './qdrant/service';
import { rabbitmq } from './rabbitmq/service';
import { redis } from './redis/service';
import { seaweedfs } from './seaweedfs/service';
import type { Service } from './service';
import { valkey } from './valkey/service';

/** In the order of the form; the id is the name of its folder, of its container and of its volume. */
export const services = {
  postgres,
  pgvector,
  mariadb,
  mysql,
  mongodb,
  redis,
  valkey,
  rabbitmq,
  qdrant,
  opensearch,
  seaweedfs,
  mlflow,
  adminer,
} as const satisfies Record<string, Service>;

export type ServiceId = keyof typeof services;
export const serviceIds = Object.keys(services) as readonly ServiceId[];

export function service(id: ServiceId): Service {
  return services[id];
}

/** "pgvector:pg18": without whose it is. */
export function imageName(id: ServiceId): string {
  return services[id].image.replace(/^.*\//, '');
}

/** Those that the app talks to, each with a module of the starter code. */
export function servicesOfApp(ids: readonly ServiceId[]): readonly ServiceId[] {
  return ids.filter((id) => service(id).requirement !== null);
}

/** The address of the documentation that its facts are from, where no engine of ours ran it; null: one did. */
export function documentationOfUnrun(id: ServiceId): string | null {
  const { proof } = service(id);
  return proof === 'run' ? null : proof.documentation;
}
