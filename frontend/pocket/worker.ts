import { READER_FILES } from './reader-files';
import { forgetAllBut } from './shelf-store';

/**
 * The service worker. It stands between the browser and the server for a trainee's screens and for the reader's own files, and does
 * nothing else: whatever the server answers is shown; only where it does not answer, the reader is, which looks into what this
 * device keeps. It is there while something is kept, and takes away what must
 * not be seen by the next person.
 */

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  /** The answer to a request that the browser has sent while it started this worker. */
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}

interface MessageToWorker extends ExtendableEvent {
  readonly data: { readonly forgetAllBut?: string };
}

interface Scope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageToWorker) => void): void;
}

const worker = self as unknown as Scope;

/** Longer than a slow link needs, short enough that a dead one is noticed; as in the quiz. */
const PATIENCE = 20_000;

/** Screens of which something may be kept, below the root of the application. */
const SCREENS = /^(?:my-training|kept|modules\/[^/]+(?:\/lessons\/[^/]+)?|quiz\/[^/]+)?$/;
const FILES = /^(?:reader\.(?:js|css)|theme\/beret\.css|favicon\.svg)$/;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([worker.clients.claim(), worker.registration.navigationPreload?.enable()])),
);

worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const root = worker.registration.scope;
  if (method !== 'GET' || !url.startsWith(root)) return;
  const path = new URL(url).pathname.slice(new URL(root).pathname.length);
  if (mode === 'navigate' && SCREENS.test(path)) event.respondWith(screen(event, root));
  else if (mode !== 'navigate' && FILES.test(path)) event.respondWith(file(event.request));
});

worker.addEventListener('message', (event) => {
  const { forgetAllBut: person } = event.data; // Vaadin's client sends messages of its own
  if (typeof person === 'string') event.waitUntil(forget(person));
});

async function forget(but: string): Promise<void> {
  if (!(await forgetAllBut(but))) return;
  await caches.delete(READER_FILES);
  await worker.registration.unregister();
}

async function screen(event: FetchEvent, root: string): Promise<Response> {
  const answer = event.preloadResponse.then((early) => early ?? fetch(event.request));
  const lateOrNone = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const inTime = await Promise.race([answer.catch(() => undefined), lateOrNone]);
  return inTime ?? (await caches.match(`${root}kept`)) ?? answer;
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}
