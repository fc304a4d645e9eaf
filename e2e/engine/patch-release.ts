import type { Composition } from '@/lib/composition';
import { docker } from './docker';
import { baseImagesOf } from './images-of';
import { isOfPython } from './official-traits';

/**
 * Packages of the catalogue that refuse older patch releases of a Python they support, or need another package on
 * them. A lock is made for the newest patch release, so only a stand-in of an official image can be too old for it.
 */
const oldestPatches: Readonly<Record<string, string>> = {
  'pymdown-extensions': '3.11.5',
  redis: '3.11.3',
  soupsieve: '3.11.5',
};

/** A sentence for the report; null: the image is new enough for the whole lock. */
export async function tooOldAnImage({ plan, lock }: Composition): Promise<string | null> {
  const [image = ''] = baseImagesOf(plan);
  if (!isOfPython(image)) return null;
  const version = await versionOf(image);
  const refusing = lock.packages.find((each) => refuses(each.package.name, version));
  if (!refusing) return null;
  const { name } = refusing.package;
  return `${image} is Python ${version} here, and ${name} needs ${oldestPatches[name]}`;
}

/** Only patch releases of one minor version are compared. */
export function refuses(name: string, version: string): boolean {
  const [, minor, patch] = (oldestPatches[name] ?? '').split('.').map(Number);
  const [, ownMinor, ownPatch] = version.split('.').map(Number);
  return minor === ownMinor && Number(ownPatch) < Number(patch);
}

const versions = new Map<string, Promise<string>>();

/** "3.11.2". */
export function versionOf(image: string): Promise<string> {
  const known = versions.get(image) ?? askVersion(image);
  versions.set(image, known);
  return known;
}

async function askVersion(image: string): Promise<string> {
  return (await docker(['run', '--rm', image, 'python', '--version'])).replace('Python ', '');
}
