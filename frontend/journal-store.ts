const DATABASE = 'beret';
const STORE = 'journal';

/**
 * Keeps a text under a key on this device: in localStorage at once, so that a reload in mid-click loses nothing, and in
 * IndexedDB beside it, for browsers that refuse localStorage or have cleared it.
 */
export class JournalStore {
  private storage = true;
  private database?: Promise<IDBDatabase | undefined>;
  private inDatabase = false;

  constructor(readonly key: string) {}

  /** False when the browser keeps nothing at all: then what is written dies with this tab. */
  get durable(): boolean {
    return this.storage || this.inDatabase;
  }

  /** What localStorage holds; undefined when it refuses. */
  read(): string | null | undefined {
    if (!this.storage) return undefined; // what is stored is older than what this tab knows
    try {
      return localStorage.getItem(this.key);
    } catch {
      this.storage = false;
      return undefined;
    }
  }

  write(text: string | null): void {
    try {
      if (text === null) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, text);
      this.storage = true;
    } catch {
      this.storage = false;
    }
    void this.inStore('readwrite', (store) => (text === null ? store.delete(this.key) : store.put(text, this.key)));
  }

  /** What IndexedDB holds, which may be older: the browser writes to it in its own time. */
  async recall(): Promise<string | null> {
    const text = await this.inStore<string | undefined>('readonly', (store) => store.get(this.key));
    return text ?? null;
  }

  private async inStore<T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest): Promise<T | undefined> {
    try {
      const database = await (this.database ??= open());
      if (!database) return undefined;
      const result = (await settled(use(database.transaction(STORE, mode).objectStore(STORE)))) as T;
      this.inDatabase = true;
      return result;
    } catch {
      return undefined; // refused, full or gone: localStorage serves
    }
  }
}

async function open(): Promise<IDBDatabase | undefined> {
  try {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    return await settled(request);
  } catch {
    return undefined;
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
