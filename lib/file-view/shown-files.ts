import type { Composition } from '@/lib/composition';
import type { ContextFile } from '@/lib/context/context-file';
import type { Lock } from '@/lib/lock/lock';

const lockPath = 'requirements.txt';

function pendingLock({ packages }: Lock): ContextFile {
  const text = '# The hashes of this lock are on their way.\n';
  return {
    path: lockPath,
    text,
    executable: false,
    use: 'build',
    note: `locked, ${packages.length} packages`,
  };
}

export type Shown = Pick<Composition, 'files' | 'missing' | 'lock'>;

/** The files as they are listed: the lock has its place before its hashes have come, so that nothing moves. */
export function shownFiles({ files, missing, lock }: Shown): readonly ContextFile[] {
  if (missing.length === 0 || files.some(({ path }) => path === lockPath)) return files;
  const place = files.findIndex(({ path }) => path === 'requirements.in') + 1;
  return files.toSpliced(place, 0, pendingLock(lock));
}

/** A file that the recipe no longer has gives way to the Dockerfile. */
export function openPath(shown: Shown, path: string): string {
  return shownFiles(shown).some((file) => file.path === path) ? path : 'Dockerfile';
}
