/** A lesson as it is read, in one language. */
export interface KeptLesson {
  readonly id: string;
  readonly title: string;
  readonly html: string;
  readonly minutes: number;
  /** By which a case keeps its way on this device; absent from other lessons. */
  readonly caseName?: string;
  /** The line that names the paragraphs of the note. */
  readonly note: string;
  readonly sources: readonly string[];
}

/** A module in one language of the reader. */
export interface KeptText {
  readonly title: string;
  readonly summary: string;
  readonly warning?: string;
  /** The language of the lessons, and what is said where it is another than the reader's. */
  readonly lang: string;
  readonly otherLanguage?: string;
  readonly lessons: readonly KeptLesson[];
}

/** What the server gives of a module; of `texts` nothing when those that are kept are the present ones. */
export interface Bundle {
  readonly version: string;
  readonly read: readonly string[];
  readonly readAgain: readonly string[];
  readonly texts?: Readonly<Record<string, KeptText>>;
}

export interface KeptModule extends Required<Bundle> {
  readonly person: string;
  readonly module: string;
  /** By this device's clock, milliseconds. */
  readonly keptAt: number;
  /** Bytes. */
  readonly size: number;
}

const DATABASE = 'beret-pocket';
const MODULES = 'modules';

let database: Promise<IDBDatabase> | undefined;

/** The modules that a person keeps on this device; each call fails where the browser keeps nothing or has no room. */
export const shelf = {
  all: (person: string): Promise<KeptModule[]> => use('readonly', (store) => store.getAll(allOf(person))),
  get: (person: string, module: string): Promise<KeptModule | undefined> =>
    use('readonly', (store) => store.get([person, module])),
  put: (kept: KeptModule): Promise<unknown> => use('readwrite', (store) => store.put(kept)),
  remove: (person: string, module: string): Promise<unknown> =>
    use('readwrite', (store) => store.delete([person, module])),
  markRead,
};

/** The server knows by now that these lessons were read. */
async function markRead(person: string, module: string, lessons: readonly string[]): Promise<void> {
  const kept = await shelf.get(person, module);
  if (!kept) return;
  const readAgain = kept.readAgain.filter((lesson) => !lessons.includes(lesson));
  await shelf.put({ ...kept, readAgain, read: [...new Set([...kept.read, ...lessons])] });
}

/** Takes everything away but what belongs to this person; returns whether nothing is left. */
export async function forgetAllBut(person: string): Promise<boolean> {
  const keys = (await use('readonly', (store) => store.getAllKeys())) as [string, string][];
  const others = keys.filter(([of]) => of !== person);
  for (const [of, module] of others) await shelf.remove(of, module);
  return others.length === keys.length;
}

/** Every key that begins with this person: an array comes after every text. */
function allOf(person: string): IDBKeyRange {
  return IDBKeyRange.bound([person], [person, []]);
}

async function use<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  database ??= open();
  const transaction = (await database).transaction(MODULES, mode);
  const request = work(transaction.objectStore(MODULES));
  return new Promise((resolve, reject) => {
    // What was written stands only now.
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(MODULES, { keyPath: ['person', 'module'] });
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => {
      database = undefined;
      reject(request.error);
    };
  });
}
