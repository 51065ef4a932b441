const DATABASE = 'beret-pocket';
const STORES = ['modules', 'quizzes', 'owners'] as const;

type Name = (typeof STORES)[number];

/** Whatever is kept is kept for a person, and belongs to a module. */
interface Kept {
  readonly person: string;
  readonly module: string;
}

let database: Promise<IDBDatabase> | undefined;

/** One kind of what people keep on this device; each call fails where the browser keeps nothing or has no room. */
export class ShelfStore<T extends Kept> {
  constructor(private readonly name: Name) {}

  all(person: string): Promise<T[]> {
    return use(this.name, 'readonly', (store) => store.getAll(allOf(person)));
  }

  /** Of everybody. */
  everything(): Promise<T[]> {
    return use(this.name, 'readonly', (store) => store.getAll());
  }

  get(person: string, module: string): Promise<T | undefined> {
    return use(this.name, 'readonly', (store) => store.get([person, module]));
  }

  put(kept: T): Promise<unknown> {
    return use(this.name, 'readwrite', (store) => store.put(kept));
  }

  remove(person: string, module: string): Promise<unknown> {
    return use(this.name, 'readwrite', (store) => store.delete([person, module]));
  }

  /** Changes what is kept, in one go with looking at it. */
  edit(person: string, module: string, change: (before: T | undefined) => T | undefined): Promise<unknown> {
    return use(this.name, 'readwrite', (store) => {
      const request = store.get([person, module]);
      request.onsuccess = () => {
        const after = change(request.result);
        if (after && after !== request.result) store.put(after);
      };
      return request;
    });
  }
}

/** Takes everything away but what belongs to this person; returns whether nothing is left. */
export async function forgetAllBut(person: string): Promise<boolean> {
  let left = 0;
  for (const name of STORES) {
    const keys = (await use(name, 'readonly', (store) => store.getAllKeys())) as [string, string][];
    const others = keys.filter(([of]) => of !== person);
    for (const key of others) await use(name, 'readwrite', (store) => store.delete(key));
    left += keys.length - others.length;
  }
  return !left;
}

/** Every key that begins with this person: an array comes after every text. */
function allOf(person: string): IDBKeyRange {
  return IDBKeyRange.bound([person], [person, []]);
}

async function use<T>(
  name: Name,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  database ??= open();
  const transaction = (await database).transaction(name, mode);
  const request = work(transaction.objectStore(name));
  return new Promise((resolve, reject) => {
    // What was written stands only now.
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 3);
  request.onupgradeneeded = () => {
    const known = request.result.objectStoreNames;
    for (const name of STORES)
      if (!known.contains(name)) request.result.createObjectStore(name, { keyPath: ['person', 'module'] });
  };
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      // A newer page must not wait for this one.
      request.result.onversionchange = () => {
        request.result.close();
        database = undefined;
      };
      resolve(request.result);
    };
    request.onerror = () => {
      database = undefined;
      reject(request.error);
    };
  });
}
