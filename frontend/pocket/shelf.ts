import { ShelfStore } from './shelf-store';

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

/** The modules that people keep on this device. */
export const shelf = new ShelfStore<KeptModule>('modules');

/** The server knows by now that these lessons were read. */
export function markRead(person: string, module: string, lessons: readonly string[]): Promise<unknown> {
  return shelf.edit(
    person,
    module,
    (kept) =>
      kept && {
        ...kept,
        readAgain: kept.readAgain.filter((lesson) => !lessons.includes(lesson)),
        read: [...new Set([...kept.read, ...lessons])],
      },
  );
}
