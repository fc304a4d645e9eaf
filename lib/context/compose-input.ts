import type { Process } from '@/lib/app-types/app-type';
import { appType } from '@/lib/app-types/app-types';
import { type KeptFolder, keptFolder } from '@/lib/commands/kept-folder';
import type { Recipe } from '@/lib/recipe/recipe';
import { usedServices } from '@/lib/recipe/used-services';
import type { ServiceId } from '@/lib/services/services';

/** What compose.yaml and kubernetes.yaml are written from. */
export type ComposeInput = {
  /** Name of the image. */
  name: string;
  /** The one the first process listens on; null: none does. */
  port: number | null;
  processes: readonly [Process, ...Process[]];
  services: readonly ServiceId[];
  readOnlyRoot: boolean;
  /** Null: its containers keep nothing. */
  kept: KeptFolder | null;
  /** They run as a normal user. */
  hasUser: boolean;
  hasHealth: boolean;
};

export function composeInput(recipe: Recipe, name: string, port: number | null): ComposeInput {
  const app = appType(recipe.app);
  const { processes, readOnlyRoot } = app;
  const { user: hasUser, health: hasHealth } = recipe.options;
  const services = usedServices(recipe);
  const kept = keptFolder(app, name);
  return { name, port, processes, services, readOnlyRoot, kept, hasUser, hasHealth };
}

/** One container is what a managed service runs; several that know each other are for a cluster. */
export function needsKubernetes({ processes }: ComposeInput): boolean {
  return processes.length > 1;
}

/** False: the app is one container and nothing stands beside it. */
export function needsCompose({ processes, services }: ComposeInput): boolean {
  return services.length > 0 || processes.length > 1;
}
