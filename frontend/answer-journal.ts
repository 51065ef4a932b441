/** A selection that the server has not acknowledged yet. */
export interface Entry {
  readonly revision: number;
  readonly options: readonly string[];
  /** This device's clock, milliseconds. */
  readonly selectedAt: number;
}

interface Content {
  answers: Record<string, Entry>;
  marks: string[];
  submit: boolean;
}

const empty = (): Content => ({ answers: {}, marks: [], submit: false });

function parse(text: string | null): Content {
  try {
    return { ...empty(), ...JSON.parse(text ?? '{}') };
  } catch {
    return empty();
  }
}

/**
 * What must outlive a reload: unacknowledged selections, marks to return and the wish to submit. It lies in localStorage,
 * which every tab of the attempt shares, so each change reads it afresh first. It never holds anything of a solution.
 */
export class AnswerJournal {
  readonly key: string;
  /** False when the browser refuses to store: then the journal lives, and dies, with this tab. */
  durable = true;
  private content = empty();

  constructor(person: string, attempt: string) {
    this.key = `beret.journal.${person}.${attempt}`;
    this.refresh();
  }

  /** Takes over what other tabs have written. */
  refresh(): void {
    if (!this.durable) return; // what is stored is older than what this tab knows
    try {
      this.content = parse(localStorage.getItem(this.key));
    } catch {
      this.durable = false;
    }
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
      .sort(([, a], [, b]) => a.selectedAt - b.selectedAt)[0];
  }

  /** Writes a new selection under the next revision. */
  select(question: string, options: readonly string[], knownRevision: number): void {
    this.change(({ answers }) => {
      const revision = Math.max(knownRevision, answers[question]?.revision ?? 0) + 1;
      answers[question] = { revision, options, selectedAt: Date.now() };
    });
  }

  /** Replaces or (without a replacement) drops an entry, unless a newer selection has taken its place meanwhile. */
  settle(question: string, entry: Entry, replacement?: Entry): void {
    this.change(({ answers }) => {
      const current = answers[question];
      if (current?.revision !== entry.revision || current.selectedAt !== entry.selectedAt) return;
      if (replacement) answers[question] = replacement;
      else delete answers[question];
    });
  }

  isMarked(question: string): boolean {
    return this.content.marks.includes(question);
  }

  toggleMark(question: string): void {
    this.change((content) => {
      const others = content.marks.filter((mark) => mark !== question);
      content.marks = others.length < content.marks.length ? others : [...others, question];
    });
  }

  get submitWanted(): boolean {
    return this.content.submit;
  }

  wantSubmit(submit: boolean): void {
    this.change((content) => (content.submit = submit));
  }

  clear(): void {
    this.change(() => (this.content = empty()));
  }

  private change(edit: (content: Content) => void): void {
    this.refresh();
    edit(this.content);
    const { answers, marks, submit } = this.content;
    const idle = !submit && !marks.length && !Object.keys(answers).length;
    try {
      if (idle) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, JSON.stringify(this.content));
      this.durable = true;
    } catch {
      this.durable = false;
    }
  }
}
