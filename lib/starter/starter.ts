import { type AppTypeId, appType } from '@/lib/app-types/app-types';
import type { ServiceId } from '@/lib/services/services';
import starterFiles from './files.json';
import { renderNotebook, renderPython, type StarterValues } from './render';
import type { SourceFile } from './source-file';

/** Path in the build context → text, as `npm run starters` gathers them from the folders. */
type Folder = Readonly<Record<string, string>>;

const folders: {
  appTypes: Readonly<Record<AppTypeId, Folder>>;
  services: Readonly<Record<ServiceId, Folder>>;
  /** What every recipe with a service gets. */
  withServices: Folder;
} = starterFiles;

/** Files of the app type and its services: the entry first, then code, then tests. */
export function buildStarter(app: AppTypeId, values: StarterValues): SourceFile[] {
  const { services } = values.lists;
  const texts = new Map([
    ...Object.entries(folders.appTypes[app]),
    ...(services.length === 0 ? [] : Object.entries(folders.withServices)),
    ...services.flatMap((id) => Object.entries(folders.services[id as ServiceId])),
  ]);
  const entry = `src/${appType(app).entry}`;
  return [entry, ...[...texts.keys()].filter((path) => path !== entry)]
    .map((path) => ({ path, text: render(path, texts.get(path) ?? '', values) }))
    .sort((a, b) => Number(isTest(a.path)) - Number(isTest(b.path)));
}

/** Tests stand beside the code; the image does not hold them. */
export function isTest(path: string): boolean {
  return path.startsWith('tests/');
}

function render(path: string, text: string, values: StarterValues): string {
  return path.endsWith('.ipynb') ? renderNotebook(text, values) : renderPython(text, values);
}
