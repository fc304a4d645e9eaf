import type { AppType } from '@/lib/app-types/app-type';
import { appType } from '@/lib/app-types/app-types';
import { type ServiceId, service } from '@/lib/services/services';
import type { Recipe } from './recipe';

export type IdleService = { id: ServiceId; title: string; why: string };

/** Those that stand beside the app for nothing. `why` goes on after the title. */
export function idleServices({ app, services }: Pick<Recipe, 'app' | 'services'>): IdleService[] {
  const { isService }: AppType = appType(app);
  return services
    .filter((id) => id === isService)
    .map((id) => ({
      id,
      title: service(id).title,
      why: 'is what the app is itself. Beside it stands a second one, with data of its own.',
    }));
}
