/** The page that shows what is kept, with its script and style sheet: the same for everybody, it holds nothing of a person. */
export const READER = 'kept';

export const READER_FILES = 'beret-reader';

/** Keeps the reader as it is today, in place of an older one. */
export async function keepReader(): Promise<void> {
  const page = await fetched(READER);
  const html = new DOMParser().parseFromString(await page.clone().text(), 'text/html');
  const files = [...html.querySelectorAll('link[href], script[src], img[src]')].map(
    (part) => part.getAttribute('src') ?? part.getAttribute('href') ?? '',
  );
  const cache = await caches.open(READER_FILES);
  const today = new Set([READER, ...files].map((file) => new URL(file, document.baseURI).href));
  for (const file of new Set(files)) await cache.put(new URL(file, document.baseURI), await fetched(file));
  await cache.put(new URL(READER, document.baseURI), page);
  for (const { url } of await cache.keys()) if (!today.has(url)) await cache.delete(url);
}

/** Takes the reader away, and the worker that gives it out. */
export async function removeReader(): Promise<void> {
  await caches.delete(READER_FILES);
  const worker = await navigator.serviceWorker?.getRegistration();
  await worker?.unregister();
}

async function fetched(file: string): Promise<Response> {
  const response = await fetch(new URL(file, document.baseURI), { cache: 'reload', redirect: 'error' });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
}
