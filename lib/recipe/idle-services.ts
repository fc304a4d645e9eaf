import type { AppType } from '@/lib/app-types/app-type';
import { appType } from '@/lib/app-types/app-types';
import { databaseIds, databaseLogins } from '@/lib/services/logins';
import { type ServiceId, service } from '@/lib/services/services';
import type { Recipe } from './recipe';
import { usedServices } from './used-services';

export type IdleService = {
  id: ServiceId;
  title: string;
  /** Goes on after the title. */
  why: string;
  /** What would give it something to do; null: nothing. */
  lacks: { id: ServiceId; title: string } | null;
};

/** Those that stand beside the app for nothing. */
export function idleServices(recipe: Pick<Recipe, 'app' | 'services'>): IdleService[] {
  const { isService }: AppType = appType(recipe.app);
  const hasDatabase = databaseLogins(usedServices(recipe)).length > 0;
  return recipe.services.flatMap((id) => {
    const { title, page } = service(id);
    if (id === isService)
      return {
        id,
        title,
        why: 'is what the app is itself. Beside it stands a second one, with data of its own.',
        lacks: null,
      };
    return page?.opensDatabases === undefined || hasDatabase ? [] : { id, title, ...withoutDatabase() };
  });
}

function withoutDatabase(): Pick<IdleService, 'why' | 'lacks'> {
  const databases = databaseIds.map((id) => ({ id, title: service(id).title }));
  const titles = databases.map(({ title }) => title).join(', ');
  return {
    why: `opens these: ${titles}. None of them stands beside the app.`,
    lacks: databases[0] ?? null,
  };
}
