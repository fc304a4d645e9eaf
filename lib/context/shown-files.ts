import type { Composition } from '@/lib/composition';
import type { ContextFile } from './context-file';

const pendingLock: ContextFile = {
  path: 'requirements.txt',
  text: '# The hashes of this lock are on their way.\n',
  executable: false,
  use: 'build',
  note: 'fetching hashes',
};

/** The files as they are listed: the lock has its place before its hashes have come, so that nothing moves. */
export function shownFiles({ files, missing }: Pick<Composition, 'files' | 'missing'>): readonly ContextFile[] {
  if (missing.length === 0 || files.some(({ path }) => path === pendingLock.path)) return files;
  const place = files.findIndex(({ path }) => path === 'requirements.in') + 1;
  return files.toSpliced(place, 0, pendingLock);
}

/** A file that the recipe no longer has gives way to the Dockerfile. */
export function openPath(shown: Pick<Composition, 'files' | 'missing'>, path: string): string {
  return shownFiles(shown).some((file) => file.path === path) ? path : 'Dockerfile';
}
