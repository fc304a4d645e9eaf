import { PrecacheController } from 'workbox-precaching';
import { Route, Router } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { fileBehind, isHashed, isKeptWhenUsed, type KeptVersion } from './kept-file';
import { dropVersionsBefore, rememberTabs } from './old-versions';
import { keepUsed, usedCache } from './used-files';
import type { WorkerScope } from './worker-scope';

/** The build puts these in: scripts/build/service-worker.ts. */
declare const keptVersion: KeptVersion;
declare const buildkitPath: string;

const scope = self as unknown as WorkerScope;
const cacheName = `roadcut-${keptVersion.version}`;
const kept = createKept();
const router = createRouter();

scope.addEventListener('install', (event) => {
  kept.install(event as never);
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

scope.addEventListener('message', (event) => {
  const { data } = event;
  if (data.type === 'take-over') event.waitUntil(scope.skipWaiting());
  else event.waitUntil(keepUsed([...data.urls, buildkitPath]));
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const answer = router.handleRequest({ request, event: event as never });
  if (answer) event.respondWith(answer);
  if (request.mode === 'navigate') event.waitUntil(dropOld());
});

function createKept(): PrecacheController {
  const controller = new PrecacheController({ cacheName, plugins: [{ requestWillFetch: askAgain }] });
  const { files } = keptVersion;
  controller.addToCacheList(savesData() ? files.filter(({ isPage }) => isPage) : [...files]);
  return controller;
}

/** Asks whether a file changed, and fetches it only then. Workbox would fetch it whole. */
async function askAgain({ request }: { request: Request }): Promise<Request> {
  return request.cache === 'reload' ? new Request(request, { cache: 'no-cache' }) : request;
}

/** Somebody pays for every byte, or waits for it: only what the page has fetched anyway is kept. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

function createRouter(): Router {
  const created = new Router();
  const hashed = new CacheFirst({
    cacheName: usedCache,
    plugins: [{ cachedResponseWillBeUsed: ofAnyVersion }],
  });
  const changing = new NetworkFirst({ cacheName: usedCache });
  const answerKept = new Route(
    ({ url, request, sameOrigin }) => sameOrigin && keyOf(url, request) !== undefined,
    async ({ request, url, event }) => {
      const file = new Request(fileBehind(url, request.mode === 'navigate'));
      return forWorkers(request, await kept.strategy.handle({ request: file, event }));
    },
  );
  const answerUsed = new Route(
    ({ url, request, sameOrigin }) => sameOrigin && request.mode !== 'navigate' && isKeptWhenUsed(url),
    async ({ request, url, event }) => {
      const strategy = isHashed(url.pathname) ? hashed : changing;
      return forWorkers(request, await strategy.handle({ request, event }));
    },
  );
  for (const route of [answerKept, answerUsed]) created.registerRoute(route);
  return created;
}

function keyOf(url: URL, request: Request): string | undefined {
  return kept.getCacheKeyForURL(fileBehind(url, request.mode === 'navigate'));
}

/** A tab that was opened with an earlier version goes on fetching that version's parts. */
async function ofAnyVersion({ request, cachedResponse }: { request: Request; cachedResponse?: Response }) {
  return cachedResponse ?? caches.match(request, { ignoreVary: true });
}

/** Every worker of the page starts from one file, and what is in it stands in the fragment of its address. A kept
 * answer has an address of its own, without the fragment, which would make each of them the first one; one made
 * anew has the address that was asked for. */
function forWorkers({ destination }: Request, response: Response): Response {
  if (destination !== 'worker') return response;
  const { body, status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
}

async function takeOver(): Promise<void> {
  const tabs = await openTabs();
  await rememberTabs(cacheName, tabs);
  await dropOld();
  await scope.clients.claim();
}

async function dropOld(): Promise<void> {
  const current = [...keptVersion.files.map(({ url }) => url), buildkitPath];
  await dropVersionsBefore(cacheName, await openTabs(), current);
}

async function openTabs(): Promise<readonly string[]> {
  const tabs = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return tabs.map(({ id }) => id);
}
