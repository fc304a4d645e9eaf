import { isHashed } from './kept-file';
import { usedCache } from './used-files';

/** Where a version keeps which tabs were open when it took over: they run an earlier one. */
const tabsKey = '/tabs-of-earlier-versions';

/** A worker is stopped whenever it has nothing to do, so what it must know later is written down. */
export async function rememberTabs(version: string, tabs: readonly string[]): Promise<void> {
  const cache = await caches.open(version);
  await cache.put(tabsKey, Response.json(tabs));
}

/** Earlier versions go once no tab is left that may fetch a part of them. A version that waits is a later one, and
 * this is not called before the one that calls it took over. */
export async function dropVersionsBefore(
  version: string,
  openTabs: readonly string[],
  current: readonly string[],
): Promise<void> {
  const cache = await caches.open(version);
  const note = await cache.match(tabsKey);
  if (note === undefined) return;
  const earlier: readonly string[] = await note.json();
  if (earlier.some((tab) => openTabs.includes(tab))) return;
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('roadcut-') && name !== version && name !== usedCache);
  await Promise.all(old.map((name) => caches.delete(name)));
  await dropUsed(new Set(current));
  await cache.delete(tabsKey);
}

/** What only an earlier version had: no page asks for it again. */
async function dropUsed(current: ReadonlySet<string>): Promise<void> {
  const used = await caches.open(usedCache);
  for (const request of await used.keys()) {
    const { pathname } = new URL(request.url);
    if (isHashed(pathname) && !current.has(pathname)) await used.delete(request);
  }
}
