const DATABASE = 'beret';
const STORE = 'journal';

/** How long IndexedDB may take to answer, milliseconds; a browser in which it hangs does without. */
const PATIENCE = 2000;

type Edit = (text: string | null) => string | null;

/**
 * Keeps a text under a key on this device: in localStorage at once, so that a reload in mid-click loses nothing, and in
 * IndexedDB beside it, for browsers that refuse localStorage or have cleared it.
 */
export class JournalStore {
  private storage = true;
  private database?: Promise<IDBDatabase | undefined>;
  private inDatabase = false;
  /** Writes under way to IndexedDB, which die with this tab. */
  private writing = 0;

  constructor(readonly key: string) {}

  /** False while the browser keeps nothing of what was written: it would die with this tab. */
  get durable(): boolean {
    return this.storage || (this.inDatabase && !this.writing);
  }

  /** Whether localStorage refuses, so that IndexedDB alone serves. */
  get refused(): boolean {
    return !this.storage;
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

  /** Writes the text, and makes the same edit in IndexedDB, which may hold what this tab does not know of. */
  write(text: string | null, edit: Edit): void {
    try {
      if (text === null) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, text);
      this.storage = true;
    } catch {
      this.storage = false;
    }
    this.writing++;
    void this.inStore('readwrite', (store) => this.edit(store, edit)).then(() => this.writing--);
  }

  /** What IndexedDB holds, which may be older: the browser writes to it in its own time. */
  recall(): Promise<string | null> {
    const none = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
    const text = this.inStore<string | undefined>('readonly', (store) => store.get(this.key));
    return Promise.race([text.then((found) => found ?? null), none]);
  }

  private edit(store: IDBObjectStore, edit: Edit): IDBRequest {
    const request = store.get(this.key);
    request.onsuccess = () => {
      const text = edit(request.result ?? null);
      if (text === null) store.delete(this.key);
      else store.put(text, this.key);
    };
    return request;
  }

  private async inStore<T>(
    mode: IDBTransactionMode,
    use: (store: IDBObjectStore) => IDBRequest,
  ): Promise<T | undefined> {
    try {
      this.database ??= open();
      const database = await this.database;
      if (!database) return undefined;
      const transaction = database.transaction(STORE, mode);
      const request = use(transaction.objectStore(STORE));
      await completed(transaction);
      this.inDatabase = true;
      return request.result as T;
    } catch {
      this.inDatabase = false;
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

/** A request that succeeded is kept only once its transaction is complete. */
function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
