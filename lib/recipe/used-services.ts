import { appType } from '@/lib/app-types/app-types';
import type { ServiceId } from '@/lib/services/services';
import type { Recipe } from './recipe';

/** What the recipe names and what its app type cannot do without, sorted. */
export function usedServices({ app, services }: Pick<Recipe, 'app' | 'services'>): readonly ServiceId[] {
  return [...new Set([...appType(app).services, ...services])].sort();
}
