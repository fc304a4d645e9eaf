import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appTypeIds } from '@/lib/app-types/app-types';
import { serviceIds, servicesOfApp } from '@/lib/services/services';

const lib = fileURLToPath(new URL('../../lib', import.meta.url));

export const startersFile = join(lib, 'starter/files.json');
/** The page knows all starter code by this, and fetches it under this name. */
export const startersHashFile = join(lib, 'starter/files-hash.json');

export function gatherStarters(): string {
  const starters = {
    appTypes: Object.fromEntries(appTypeIds.map((id) => [id, readFolder(`app-types/${id}/files`)])),
    services: Object.fromEntries(
      servicesOfApp(serviceIds).map((id) => [id, readFolder(`services/${id}/files`)]),
    ),
    withServices: readFolder('starter/files'),
  };
  return `${JSON.stringify(starters, null, 2)}\n`;
}

export function printStartersHash(starters: string): string {
  const sha256 = createHash('sha256').update(starters).digest('hex');
  return `${JSON.stringify({ sha256 }, null, 2)}\n`;
}

/** Path → text, sorted by path. */
function readFolder(folder: string): Record<string, string> {
  const root = join(lib, folder);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter(isSource);
  const strange = files.find(({ name }) => !/\.(?:py|ipynb)$/.test(name));
  if (strange)
    throw new Error(`${strange.name} in ${folder} is no Python and no notebook: nothing would carry it.`);
  const paths = files.map((file) =>
    join(file.parentPath, file.name)
      .slice(root.length + 1)
      .replaceAll('\\', '/'),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** What Python and editors leave behind is none. */
function isSource(file: { isFile: () => boolean; name: string }): boolean {
  return file.isFile() && !/\.pyc$|^\./.test(file.name);
}
