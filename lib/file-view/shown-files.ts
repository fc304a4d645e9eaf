import type { Composition } from '@/lib/composition';
import type { ContextFile } from '@/lib/context/context-file';
import type { Lock } from '@/lib/lock/lock';

const lockPath = 'requirements.txt';

/** `isPending`: its text is not here yet, so its size is not known. */
export type ShownFile = ContextFile & { isPending?: true };

function pendingLock({ resolved, packages }: Lock): ShownFile {
  const text = '# The hashes of this lock are not here yet.\n';
  const note = resolved ? `locked, ${packages.length} packages` : 'versions not here yet';
  return { path: lockPath, text, executable: false, use: 'build', note, isPending: true };
}

export type Shown = Pick<Composition, 'files' | 'missing' | 'lock'>;

/** The files as they are listed: the lock has its place before its hashes have come, so that nothing moves. */
export function shownFiles({ files, missing, lock }: Shown): readonly ShownFile[] {
  if (missing.length === 0 || files.some(({ path }) => path === lockPath)) return files;
  const place = files.findIndex(({ path }) => path === 'requirements.in') + 1;
  return files.toSpliced(place, 0, pendingLock(lock));
}

/** A file that the recipe no longer has gives way to the Dockerfile. */
export function openPath(shown: Shown, path: string): string {
  return shownFiles(shown).some((file) => file.path === path) ? path : 'Dockerfile';
}
