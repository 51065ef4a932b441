import { AnswerJournal } from './answer-journal';
import type { AttemptState, Link } from './attempt-state';
import { AttemptSync, type KeptSheets } from './attempt-sync';
import { OtherTabs } from './attempt-tabs';
import { AttemptTime } from './attempt-time';
import { type Attempt, type Form, type Question, QuizApi } from './quiz-api';
import { SavedAnswers } from './saved-answers';

/** How long another tab may take to send what it has written, before this tab does it in its place. */
const NEIGHBOUR_GRACE = 5_000;

/** Whether an answer of this form counts as given only when it names every option. */
const ANSWERS_EVERY_OPTION: Record<Form, boolean> = {
  CHOOSE_ONE: false,
  CHOOSE_SEVERAL: false,
  PUT_IN_ORDER: false,
  MATCH: true,
};

/**
 * An attempt in one tab: what is selected, marked and submitted goes into the journal, and AttemptSync brings it to the server.
 * How the pieces work together, with a drawing of the states: docs/architecture/quiz-protocol.md.
 */
export class AttemptSession {
  readonly journal: AnswerJournal;
  readonly time = new AttemptTime();
  private readonly api: QuizApi;
  private readonly saved = new SavedAnswers();
  private readonly life = new AbortController();
  private readonly tabs: OtherTabs;
  private readonly sync: AttemptSync;

  constructor(
    person: string,
    attempt: string,
    lang: string,
    private readonly changed: () => void,
    private readonly whenClosed: () => void,
    kept?: KeptSheets,
  ) {
    const { signal } = this.life;
    this.api = new QuizApi(attempt, kept?.ahead);
    this.journal = new AnswerJournal(person, attempt);
    this.tabs = this.openTabs(attempt);
    const { api, journal, saved, time, tabs } = this;
    this.sync = new AttemptSync(
      { api, journal, saved, time, tabs, kept, life: signal, changed, closed: () => this.end() },
      lang,
    );
    addEventListener('online', () => this.sync.wake(), { signal });
    addEventListener('beforeunload', (event) => this.warn(event), { signal });
    document.addEventListener('visibilitychange', () => !document.hidden && this.sync.wake(), { signal });
    void this.sync.work();
  }

  stop(): void {
    this.life.abort();
  }

  get state(): AttemptState {
    return this.sync.state;
  }

  get link(): Link {
    return this.sync.retry.link;
  }

  /** What is asked; undefined before the prompts have come and after the attempt is closed. */
  get attempt(): Attempt | undefined {
    return 'attempt' in this.state ? this.state.attempt : undefined;
  }

  /** Milliseconds of the latest acknowledgement by the server, 0 before any. */
  get savedAt(): number {
    return this.saved.latest;
  }

  choice(question: string): readonly string[] {
    const [entry, saved] = [this.journal.entry(question), this.saved.get(question)];
    return ((entry?.revision ?? 0) > (saved?.revision ?? 0) ? entry : saved)?.options ?? [];
  }

  /** Lines to be matched count as answered when each has its response. */
  isAnswered({ id, form, options }: Question): boolean {
    return this.choice(id).length >= (ANSWERS_EVERY_OPTION[form] ? options.length : 1);
  }

  /** True from the wish to submit until it is fulfilled or withdrawn. */
  get locked(): boolean {
    return this.state.name === 'closed' || this.journal.submitWanted;
  }

  /** The time is over: the attempt is submitted as soon as it can be. */
  get timeOver(): boolean {
    return this.time.left === 0;
  }

  speak(lang: string): void {
    this.sync.speak(lang);
  }

  select(question: string, options: readonly string[]): void {
    this.journal.refresh(); // another tab may have submitted just now
    if (this.locked) {
      this.changed();
      return;
    }
    this.journal.select(question, options, this.saved.revision(question), this.api.now());
    this.sync.renewed(question);
  }

  toggleMark(question: string): void {
    this.journal.toggleMark(question);
    this.changed();
  }

  submit(): void {
    if (this.locked) return;
    this.journal.wantSubmit(true);
    void this.sync.work();
  }

  /** Takes the wish to submit back; too late once it is on its way. */
  goOn(): void {
    if (this.state.name === 'submitting' || this.timeOver) return;
    this.journal.wantSubmit(false);
    void this.sync.work();
  }

  private openTabs(attempt: string): OtherTabs {
    return new OtherTabs(attempt, this.journal.key, this.life.signal, {
      closed: () => this.sync.close(),
      saved: (answer) => {
        this.saved.learn(answer);
        this.changed();
      },
      journalChanged: () => {
        this.journal.refresh();
        this.changed();
        // That tab sends it; should it be closed before it can, this one does.
        this.sync.workLater(NEIGHBOUR_GRACE);
      },
    });
  }

  private end(): void {
    this.tabs.tell({ closed: true });
    this.stop();
    this.changed();
    this.whenClosed();
  }

  private warn(event: BeforeUnloadEvent): void {
    if (!this.journal.durable && (this.journal.unsent || this.journal.submitWanted)) event.preventDefault();
  }
}
