import { JournalStore } from './journal-store';

/** A selection that the server has not acknowledged yet. */
export interface Entry {
  /**
   * When it was made, milliseconds of the server's time, or one more than the revision it changes if that is later: so the
   * selections of all tabs and devices are in the order in which the person made them.
   */
  readonly revision: number;
  readonly options: readonly string[];
}

/** How far ahead of its clock the server takes an answer, milliseconds; the same as in its Attempts. */
const AHEAD = 5 * 60_000;

interface Content {
  answers: Record<string, Entry>;
  marks: string[];
  submit: boolean;
  /** When the connection was lost, by this device's clock; only of attempts whose time stands still meanwhile. */
  lostSince?: number;
}

const empty = (): Content => ({ answers: {}, marks: [], submit: false });

function parse(text: string | null): Content {
  try {
    return { ...empty(), ...JSON.parse(text ?? '{}') };
  } catch {
    return empty();
  }
}

function textOf(content: Content): string | null {
  const { answers, marks, submit, lostSince } = content;
  return submit || lostSince || marks.length || Object.keys(answers).length ? JSON.stringify(content) : null;
}

/** Takes a selection over, unless there is a later one. */
function adopt({ answers }: Content, question: string, entry: Entry): void {
  if (entry.revision > (answers[question]?.revision ?? 0)) answers[question] = entry;
}

/**
 * What must outlive a reload: unacknowledged selections, marks to return and the wish to submit. Every tab of the attempt
 * shares it, so each change reads it afresh first. It never holds anything of a solution.
 */
export class AnswerJournal {
  private readonly store: JournalStore;
  private content = empty();
  private cleared = false;

  constructor(person: string, attempt: string) {
    this.store = new JournalStore(`beret.journal.${person}.${attempt}`);
    this.refresh();
  }

  get key(): string {
    return this.store.key;
  }

  /** False when the browser refuses to store: then the journal lives, and dies, with this tab. */
  get durable(): boolean {
    return this.store.durable;
  }

  /** Takes over what other tabs have written. */
  refresh(): void {
    const text = this.store.read();
    if (text !== undefined) this.content = parse(text);
  }

  /**
   * Takes over what only the slower store still holds: a browser may have cleared the other, or refuse it. A selection that
   * the server has acknowledged meanwhile does no harm, an older revision never wins. The wish to submit and marks are taken
   * over only where nothing else could hold them: they may have been withdrawn.
   */
  async recall(): Promise<void> {
    const text = await this.store.recall();
    this.refresh();
    if (this.cleared || text === textOf(this.content)) return;
    const { answers, marks, submit, lostSince } = structuredClone(this.content);
    const kept = parse(text);
    const found = this.store.refused ? kept : empty();
    this.change((content) => {
      for (const held of [kept.answers, answers]) {
        for (const [question, entry] of Object.entries(held)) adopt(content, question, entry);
      }
      content.marks = [...new Set([...marks, ...found.marks])];
      content.submit = submit || found.submit;
      content.lostSince = lostSince ?? found.lostSince;
    });
  }

  entry(question: string): Entry | undefined {
    return this.content.answers[question];
  }

  get unsent(): number {
    return Object.keys(this.content.answers).length;
  }

  /** The question and entry that have waited longest, but for those to skip. */
  oldest(skip: ReadonlyMap<string, unknown>): [string, Entry] | undefined {
    return Object.entries(this.content.answers)
      .filter(([question]) => !skip.has(question))
      .sort(([, a], [, b]) => a.revision - b.revision)[0];
  }

  /** Writes a new selection, later than any that this device knows of. */
  select(question: string, options: readonly string[], knownRevision: number, now: number): void {
    this.refresh();
    const revision = Math.max(now, knownRevision + 1, (this.entry(question)?.revision ?? 0) + 1);
    this.change((content) => adopt(content, question, { revision, options }));
  }

  /**
   * Brings back what was written while this device's clock was so far ahead that the server refuses it. Everything else stays
   * as it is: set back, it could be overtaken by an older selection that is still on its way.
   */
  setBack(now: number, knownRevision: (question: string) => number): void {
    this.refresh();
    const refused = (entry?: Entry) => entry !== undefined && entry.revision > now + AHEAD;
    const moved = Object.entries(this.content.answers)
      .filter(([, entry]) => refused(entry))
      .map(([question, { options }]) => ({ question, options, revision: Math.max(now, knownRevision(question) + 1) }));
    if (!moved.length) return;
    this.change(({ answers }) => {
      for (const { question, ...entry } of moved) if (refused(answers[question])) answers[question] = entry;
    });
  }

  /** Drops an entry, unless a newer selection has taken its place meanwhile. */
  settle(question: string, entry: Entry): void {
    this.change(({ answers }) => {
      if (answers[question]?.revision === entry.revision) delete answers[question];
    });
  }

  isMarked(question: string): boolean {
    return this.content.marks.includes(question);
  }

  toggleMark(question: string): void {
    const marked = !this.isMarked(question);
    this.change((content) => {
      const others = content.marks.filter((mark) => mark !== question);
      content.marks = marked ? [...others, question] : others;
    });
  }

  get submitWanted(): boolean {
    return this.content.submit;
  }

  wantSubmit(submit: boolean): void {
    this.change((content) => (content.submit = submit));
  }

  get lostSince(): number | undefined {
    return this.content.lostSince;
  }

  /** The connection is lost; if it was before, it stays lost since then. */
  lose(since: number): void {
    if (!this.lostSince && !this.cleared) this.change((content) => (content.lostSince ??= since));
  }

  /** The server knows of the loss. */
  found(): void {
    if (this.lostSince) this.change((content) => delete content.lostSince);
  }

  clear(): void {
    this.cleared = true;
    this.change((content) => Object.assign(content, empty(), { lostSince: undefined }));
  }

  /** Changes both stores by themselves: one may hold what the other lacks. */
  private change(edit: (content: Content) => void): void {
    const edited = (content: Content) => {
      edit(content);
      return textOf(content);
    };
    this.refresh();
    this.store.write(edited(this.content), (text) => edited(parse(text)));
  }
}
