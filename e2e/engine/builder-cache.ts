import { docker } from './docker';

type CacheRecord = { ID: string; Parents?: readonly string[] | null; Description: string };

/** What the builder holds now; kept to tell later what is new. */
export async function readCacheIds(): Promise<ReadonlySet<string>> {
  return new Set((await readRecords()).map(({ ID }) => ID));
}

/**
 * Removes every step that was built since then on a base image which was new to the builder: nobody can use it
 * again. A builder collects its garbage late, and a machine with a small disk is full before.
 */
export async function forgetBuildsOnNewBases(before: ReadonlySet<string>): Promise<void> {
  const records = await readRecords();
  const bases = records.filter(({ ID, Description }) => !before.has(ID) && isImage(Description));
  const ids = withDescendants(bases, records);
  if (ids.length > 0) await docker(['buildx', 'prune', '--force', '--filter', `id~=${ids.join('|')}`]);
}

/** Removes the cache mounts of builds that were given the namespace: `BUILDKIT_CACHE_MOUNT_NS`. */
export async function forgetCacheMounts(namespace: string): Promise<void> {
  const records = await readRecords();
  const ids = records.filter(({ Description }) => Description.includes(`"${namespace}/`)).map(({ ID }) => ID);
  if (ids.length > 0) await docker(['buildx', 'prune', '--force', '--filter', `id~=${ids.join('|')}`]);
}

async function readRecords(): Promise<CacheRecord[]> {
  const lines = await docker(['buildx', 'du', '--format', 'json']);
  return lines === '' ? [] : lines.split('\n').map((line) => JSON.parse(line) as CacheRecord);
}

function isImage(description: string): boolean {
  return /^(?:from local|pulled from)\b/.test(description);
}

function withDescendants(roots: readonly CacheRecord[], records: readonly CacheRecord[]): string[] {
  const found = new Set(roots.map(({ ID }) => ID));
  let before = 0;
  while (found.size > before) {
    before = found.size;
    for (const { ID, Parents } of records) if (Parents?.some((parent) => found.has(parent))) found.add(ID);
  }
  return [...found];
}
