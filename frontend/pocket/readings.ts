import { JournalStore } from '../journal-store';
import { postOf } from '../quiz-api';

/** When each lesson of a module was last read, by this device's clock. */
type Readings = Record<string, Record<string, number>>;

function parse(text: string | null | undefined): Readings {
  try {
    return JSON.parse(text ?? '{}') ?? {};
  } catch {
    return {};
  }
}

const textOf = (readings: Readings): string | null => (Object.keys(readings).length ? JSON.stringify(readings) : null);

/**
 * The lessons that a person has read on this device and the server has not heard of. It is kept like answers to a quiz: it outlives the
 * browser and a sign-out, and whoever else uses the device neither sees nor sends it.
 */
export class ReadingJournal {
  private readonly store: JournalStore;

  constructor(person: string) {
    this.store = new JournalStore(`beret.reading.${person}`);
  }

  /** Takes over what only the slower store still holds. */
  async recall(): Promise<void> {
    const kept = parse(await this.store.recall());
    for (const [module, lessons] of Object.entries(kept))
      for (const [lesson, at] of Object.entries(lessons)) this.read(module, lesson, at);
  }

  get modules(): string[] {
    return Object.keys(this.readings);
  }

  /** The lessons of a module, and when each was read. */
  of(module: string): Readonly<Record<string, number>> {
    return this.readings[module] ?? {};
  }

  /** The later reading holds. */
  read(module: string, lesson: string, at: number): void {
    if (at <= (this.of(module)[lesson] ?? 0)) return;
    this.change((readings) => {
      readings[module] = { ...readings[module], [lesson]: Math.max(at, readings[module]?.[lesson] ?? 0) };
    });
  }

  /** The server has these; what was read again since stays. */
  settle(module: string, sent: Readonly<Record<string, number>>): void {
    this.change((readings) => {
      const left = Object.entries(readings[module] ?? {}).filter(([lesson, at]) => at > (sent[lesson] ?? 0));
      if (left.length) readings[module] = Object.fromEntries(left);
      else delete readings[module];
    });
  }

  private get readings(): Readings {
    return parse(this.store.read());
  }

  private change(edit: (readings: Readings) => void): void {
    const edited = (text: string | null | undefined) => {
      const readings = parse(text);
      edit(readings);
      return textOf(readings);
    };
    this.store.write(edited(this.store.read()), edited);
  }
}

/** Brings to the server what waits; `known` hears what it has. What it refuses for good is dropped, everything else waits on. */
export async function sendReadings(
  person: string,
  root: string,
  known: (module: string, lessons: readonly string[]) => Promise<unknown>,
): Promise<void> {
  const journal = new ReadingJournal(person);
  await journal.recall();
  for (const module of journal.modules) {
    const sent = { ...journal.of(module) };
    const status = await post(new URL(`api/kept/${module}/readings`, root), sent);
    if (status === 0 || status >= 500 || [401, 403, 429].includes(status)) return;
    if (status === 200) await known(module, Object.keys(sent)).catch(() => undefined);
    journal.settle(module, sent);
  }
}

/** The status of the answer, 0 without one. */
async function post(address: URL, sent: Readonly<Record<string, number>>): Promise<number> {
  // How long ago, because the clock of a device may be wrong.
  const body = () => ({
    read: Object.entries(sent).map(([lesson, at]) => ({ lesson, ago: Math.max(0, Date.now() - at) })),
  });
  if (!document.cookie.includes('XSRF-TOKEN=')) await call(address);
  const status = await call(address, postOf(body()));
  if (status !== 403) return status;
  await call(address); // any GET brings a new token
  return call(address, postOf(body()));
}

async function call(address: URL, init?: RequestInit): Promise<number> {
  const response = await fetch(address, { cache: 'no-store', ...init }).catch(() => undefined);
  // A hotel's or an airport's sign-in page answers 200 with HTML: that is no connection either.
  const isOurs = response?.headers.get('Content-Type')?.includes('json') || response?.status !== 200;
  return response && isOurs ? response.status : 0;
}
