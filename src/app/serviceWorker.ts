/** Written before this script by scripts/offlinePlugin.ts: a hash of all files, and their paths from the page's folder. */
declare const PARLEY_VERSION: string;
declare const PARLEY_FILES: readonly string[];

// What is used of a service worker's world: TypeScript's library of it cannot stand beside that of a page.
interface LastingEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface FetchEvent extends Event {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}
interface WorkerEvents {
  install: LastingEvent;
  activate: LastingEvent;
  message: LastingEvent;
  fetch: FetchEvent;
}
interface Scope {
  registration: { scope: string };
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: <Name extends keyof WorkerEvents>(
    name: Name,
    listener: (event: WorkerEvents[Name]) => void,
  ) => void;
}

const worker = self as unknown as Scope;
/** The folder of the page, with a slash at its end. */
const home = worker.registration.scope;
// Caches belong to a host, on which Parley may stand in several folders.
const prefix = `parley ${home} `;
const cacheName = `${prefix}${PARLEY_VERSION}`;
const anyVariant = { ignoreSearch: true, ignoreVary: true };

worker.addEventListener('install', (event) => event.waitUntil(keepFiles()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
// The one message there is: the viewer wants the version that waits.
worker.addEventListener('message', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(home)) event.respondWith(answer(event.request));
});

/** All or nothing: a file that does not come fails the installation, and the version before goes on. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(
    PARLEY_FILES.map(async (file) => {
      const url = new URL(file, home).href;
      // A hash in the name: such a file is the same in every version that has it.
      const unchanging = file.startsWith('assets/');
      const known = unchanging ? await caches.match(url, anyVariant) : undefined;
      const response = known ?? (await fetch(url, { cache: unchanging ? 'default' : 'no-cache' }));
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      await cache.put(url, response);
    }),
  );
}

/** Serves the pages that are open, and forgets old versions but the last, of which another tab may still need a part. */
async function takeOver(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** From this version, else from the one before, else from the network. */
async function answer(request: Request): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  const url = `${origin}${pathname}`;
  const asked = url === `${home}index.html` ? home : url;
  const cache = await caches.open(cacheName);
  const kept = (await cache.match(asked, anyVariant)) ?? (await caches.match(asked, anyVariant));
  return kept ?? fetch(request);
}
