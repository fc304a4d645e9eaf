import { isKeptWhenUsed } from './kept-file';

/** One for all versions: what is in it was fetched by a page that used it. */
export const usedCache = 'roadcut-used';

/** Keeps what the page fetched before the worker was there. It is taken from the browser's own cache and from nowhere
 * else, so that nothing is fetched for it. */
export async function keepUsed(urls: readonly string[]): Promise<void> {
  const cache = await caches.open(usedCache);
  for (const url of urls) {
    if (!isKeptWhenUsed(new URL(url, self.location.href))) continue;
    const known = await caches.match(url, { ignoreVary: true });
    const answer = known ? null : await readBrowserCache(url);
    if (answer) await cache.put(url, answer);
  }
}

/** Null: the browser did not keep it. */
async function readBrowserCache(url: string): Promise<Response | null> {
  try {
    const answer = await fetch(url, { cache: 'only-if-cached', mode: 'same-origin' });
    return answer.status === 200 ? answer : null;
  } catch {
    return null;
  }
}
