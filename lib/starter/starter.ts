import { type AppTypeId, appType, appTypeIds } from '@/lib/app-types/app-types';
import type { Starters } from '@/lib/catalogue/catalogue';
import type { Recipe } from '@/lib/recipe/recipe';
import { usedServices } from '@/lib/recipe/used-services';
import { serviceIds, servicesOfApp } from '@/lib/services/services';
import { renderNotebook, renderPython, type StarterValues } from './render';
import type { SourceFile } from './source-file';

/** True: what the recipe takes of the starter code is loaded. */
export function hasStarter(starters: Starters, recipe: Pick<Recipe, 'app' | 'services'>): boolean {
  return holds(starters, recipe.app, servicesOfApp(usedServices(recipe)));
}

export function hasAllStarters(starters: Starters): boolean {
  return appTypeIds.every((app) => holds(starters, app, servicesOfApp(serviceIds)));
}

/** Files of the app type and its services: the entry first, then code, then tests. Null: they are not loaded. */
export function buildStarter(starters: Starters, app: AppTypeId, values: StarterValues): SourceFile[] | null {
  const { services } = values.lists;
  if (!holds(starters, app, services)) return null;
  const texts = new Map([
    ...Object.entries(starters.appTypes[app] ?? {}),
    ...(services.length === 0 ? [] : Object.entries(starters.withServices)),
    ...services.flatMap((id) => Object.entries(starters.services[id] ?? {})),
  ]);
  const entry = `src/${appType(app).entry}`;
  return [entry, ...[...texts.keys()].filter((path) => path !== entry)]
    .map((path) => ({ path, text: render(path, texts.get(path) ?? '', values) }))
    .sort((a, b) => Number(isTest(a.path)) - Number(isTest(b.path)));
}

function holds({ appTypes, services }: Starters, app: AppTypeId, used: readonly string[]): boolean {
  return Object.hasOwn(appTypes, app) && used.every((id) => Object.hasOwn(services, id));
}

/** Tests stand beside the code; the image does not hold them. */
export function isTest(path: string): boolean {
  return path.startsWith('tests/');
}

function render(path: string, text: string, values: StarterValues): string {
  return path.endsWith('.ipynb') ? renderNotebook(text, values) : renderPython(text, values);
}
