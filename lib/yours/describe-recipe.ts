import { appType } from '@/lib/app-types/app-types';
import type { Recipe } from '@/lib/recipe/recipe';
import { service } from '@/lib/services/services';

const mostNamed = 2;

/** "JupyterLab, pandas, matplotlib · at=2026-11": what tells it from others of the same app, on one line. */
export function describeRecipe({ app, libraries, services, at }: Recipe, snapshot: string): string {
  const names = libraries.slice(0, mostNamed).map(({ name }) => name);
  const rest = libraries.length - names.length;
  const more = rest === 0 ? [] : [`${rest} more`];
  const parts = [appType(app).title, ...names, ...more, ...services.map((id) => service(id).title)];
  return `${parts.join(', ')} · at=${at ?? snapshot}`;
}
