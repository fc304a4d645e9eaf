import { folderOf } from '@/lib/recipe/image-name';
import type { Fields } from './manifest';

/** A DNS label: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ */
export function namespaceOf(image: string): string {
  return folderOf(image).replace(/[._]/g, '-').slice(0, 63).replace(/-+$/, '');
}

export function labelsOf(image: string, component?: string): Fields {
  return {
    'app.kubernetes.io/name': namespaceOf(image),
    ...(component === undefined ? {} : { 'app.kubernetes.io/component': component }),
  };
}
