import { installedBytes } from '@/lib/catalogue/installed-bytes';
import type { Recipe } from '@/lib/recipe/recipe';
import type { Lock } from './lock';

/** Bytes that the packages of a lock take in the image on x86-64, the machine that sizes are measured on. */
export function lockedBytes({ packages }: Lock, { options }: Recipe): number {
  return packages
    .filter(({ only }) => only !== 'aarch64')
    .reduce((total, each) => total + installedBytes(each.package, options.bytecode), 0);
}
