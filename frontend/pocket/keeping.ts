import { fetchOurs } from './fetch-ours';
import { keepQuiz, quizzes } from './kept-quiz';
import { owner } from './owner';
import { ownForGood } from './owner-copy';
import { keepReader, removeReader } from './reader-files';
import { type Bundle, type KeptModule, shelf } from './shelf';

/** Why a module is not kept: the server did not give it, or this device has no room. */
export class NotKept extends Error {
  constructor(readonly reason: 'failed' | 'full') {
    super(reason);
  }
}

/** Whether this browser can: in private windows and over plain HTTP most have neither a worker nor a cache. */
export const isPossible = (): boolean => 'serviceWorker' in navigator && 'caches' in window && 'indexedDB' in window;

/** The reader that the server has, and the modules assigned in the versions that are learned. */
interface Assigned {
  readonly reader: string;
  readonly modules: readonly { readonly module: string; readonly version: string }[];
}

/** What is kept for one person on this device. */
export class Keeping {
  constructor(
    private readonly person: string,
    /** The version of the reader that the server has. */
    private readonly reader: string,
  ) {}

  /** Keeps a module in these languages, in place of what was kept of it. */
  async keep(module: string, languages: readonly string[], language: string): Promise<KeptModule> {
    try {
      const texts = await this.bundle(module, languages);
      await navigator.serviceWorker.register(new URL('worker.js', document.baseURI));
      await this.keepReader(language);
      const kept = await this.put(module, texts);
      await keepQuiz(this.person, module).catch(() => undefined); // the next screen brings it
      await navigator.storage?.persist?.(); // the browser may ask the person, or refuse: then it clears when it must
      return kept;
    } catch (problem) {
      throw problem instanceof NotKept ? problem : new NotKept(isFull(problem) ? 'full' : 'failed');
    }
  }

  /** Brings what is kept of a module up to date; what has not changed is not sent again. */
  async refresh(kept: KeptModule): Promise<KeptModule> {
    const bundle = await this.bundle(kept.module, Object.keys(kept.texts), kept.version);
    await this.keepReader(owner()?.language ?? 'en');
    if (bundle.texts) return this.put(kept.module, bundle);
    const { read, readAgain } = bundle;
    const again = { ...kept, read, readAgain };
    await shelf.put(again);
    return again;
  }

  /** Takes a module off this device; with the last one everything else goes. */
  async remove(module: string): Promise<void> {
    await shelf.remove(this.person, module);
    await quizzes.remove(this.person, module);
    if (!(await shelf.all(this.person)).length) await removeReader();
  }

  private async put(module: string, bundle: Bundle): Promise<KeptModule> {
    const { person } = this;
    const texts = bundle.texts ?? {};
    const size = new Blob([JSON.stringify(texts)]).size;
    const kept: KeptModule = { ...bundle, texts, person, module, keptAt: Date.now(), size };
    await shelf.put(kept);
    return kept;
  }

  private async keepReader(language: string): Promise<void> {
    const { person, reader } = this;
    const known = owner();
    if (known?.reader !== reader || known.person !== person) await keepReader();
    const all = known?.person === person ? known.all : undefined;
    await ownForGood({ person, language, reader, ...(all && { all }) });
  }

  private async bundle(module: string, languages: readonly string[], have = ''): Promise<Bundle> {
    const query = new URLSearchParams([...languages.map((lang) => ['lang', lang]), ['have', have]]);
    const response = await fetchOurs(`api/kept/${module}?${query}`).catch(() => {
      throw new NotKept('failed');
    });
    return response.json();
  }
}

/** Keeps what is assigned to the owner of this device, who has asked for it, and brings up to date what is kept. */
export async function keepAssigned(person: string): Promise<void> {
  const known = owner();
  if (!known?.all || known.person !== person) return;
  const response = await fetchOurs('api/kept');
  const { reader, modules }: Assigned = await response.json();
  const keeping = new Keeping(person, reader);
  for (const { module, version } of modules) {
    const kept = await shelf.get(person, module);
    if (!kept) await keeping.keep(module, known.all, known.language);
    else if (kept.version !== version) await keeping.refresh(kept);
  }
}

const isFull = (problem: unknown) => (problem as Partial<DOMException> | undefined)?.name === 'QuotaExceededError';
