import { AnswerJournal, type Entry } from './answer-journal';
import { AttemptTime } from './attempt-time';
import { Problem, QuizApi, type Answer, type Attempt, type Question } from './quiz-api';

const LONGEST_PAUSE = 30_000;
/** How long another tab may take to send what it has written, before this tab does it in its place. */
const NEIGHBOUR_GRACE = 5_000;
/** How often the server is told that a device of an attempt with a time limit is connected. */
const PULSE = 30_000;
/** Longer than any loss; the server believes it only as far as it has heard nothing meanwhile. */
const LONGEST_LOSS = 24 * 60 * 60_000;

type Message = { saved: Answer } | { closed: true };

/**
 * What one tab knows about an attempt, and the one loop that brings it to the server: fetch the prompts, post the journal,
 * submit. A single call is under way at a time; whatever happens meanwhile is found in the journal when the loop comes round.
 */
export class AttemptSession {
  attempt?: Attempt;
  closed = false;
  signedOut = false;
  submitting = false;
  /** Calls that failed since the last one that did not. */
  failures = 0;
  /** What went wrong since the last success; of several incidents the first, the others are the same trouble again. */
  problem?: Problem;
  /** Milliseconds of the latest acknowledgement by the server, 0 before any. */
  savedAt = 0;

  readonly journal: AnswerJournal;
  readonly time = new AttemptTime();
  private readonly api: QuizApi;
  private readonly tabs: BroadcastChannel;
  private readonly life = new AbortController();
  private readonly known = new Map<string, Answer>();
  /** Nothing is sent before what both stores hold is one. */
  private readonly merged: Promise<void>;
  /** Answers the server will not have as they are; they wait for the next round and do not hold up the others. */
  private readonly refused = new Map<string, Problem>();
  private loadedLang?: string;
  private busy = false;
  /** Whether something happened during a call that makes its failure old news. */
  private woken = false;
  /** Whether this round of work has looked into the slower store before it submits. */
  private recalled = false;
  private timer?: number;
  /** When the server is to be asked next how much time is left. */
  private pulse?: number;
  private timeWanted = false;
  /** When the call under way, or the last one, began, by this device's clock. */
  private calledAt = 0;

  constructor(
    person: string,
    attempt: string,
    private lang: string,
    private readonly changed: () => void,
    private readonly whenClosed: () => void,
  ) {
    this.journal = new AnswerJournal(person, attempt);
    this.api = new QuizApi(attempt);
    this.tabs = new BroadcastChannel(`beret.${attempt}`);
    this.tabs.onmessage = ({ data }: MessageEvent<Message>) => this.hear(data);
    const { signal } = this.life;
    addEventListener('storage', (event) => this.journalChanged(event.key), { signal });
    addEventListener('online', () => this.wake(), { signal });
    addEventListener('beforeunload', (event) => this.warn(event), { signal });
    document.addEventListener('visibilitychange', () => !document.hidden && this.wake(), { signal });
    this.merged = this.journal.recall();
    void this.merged.then(() => this.work());
    void this.work();
  }

  stop(): void {
    this.life.abort();
    clearTimeout(this.timer);
    clearTimeout(this.pulse);
    this.tabs.close();
  }

  choice(question: string): readonly string[] {
    const [entry, known] = [this.journal.entry(question), this.known.get(question)];
    return ((entry?.revision ?? 0) > (known?.revision ?? 0) ? entry : known)?.options ?? [];
  }

  /** Lines to be matched count as answered when each has its response. */
  isAnswered({ id, form, options }: Question): boolean {
    return this.choice(id).length >= (form === 'MATCH' ? options.length : 1);
  }

  /** True from the wish to submit until it is fulfilled or withdrawn. */
  get locked(): boolean {
    return this.closed || this.journal.submitWanted;
  }

  /** The time is over: the attempt is submitted as soon as it can be. */
  get timeOver(): boolean {
    return this.time.left === 0;
  }

  speak(lang: string): void {
    this.lang = lang;
    void this.work();
  }

  select(question: string, options: readonly string[]): void {
    this.journal.refresh(); // another tab may have submitted just now
    if (this.locked) return this.changed();
    this.journal.select(question, options, this.knownRevision(question), this.api.now());
    this.refused.delete(question);
    void this.work();
  }

  toggleMark(question: string): void {
    this.journal.toggleMark(question);
    this.changed();
  }

  submit(): void {
    if (this.locked) return;
    this.journal.wantSubmit(true);
    void this.work();
  }

  /** Takes the wish to submit back; too late once it is on its way. */
  goOn(): void {
    if (this.submitting || this.timeOver) return;
    this.journal.wantSubmit(false);
    void this.work();
  }

  private async work(): Promise<void> {
    if (!this.busy && !this.life.signal.aborted) {
      this.busy = true;
      this.woken = false;
      this.recalled = false;
      this.refused.clear();
      this.changed();
      try {
        while (await this.step()) this.changed();
        this.recovered();
      } catch (problem) {
        this.failed(problem);
      } finally {
        this.busy = false;
      }
      if (this.woken) return this.work();
    }
    this.changed();
  }

  /** Does the most urgent piece of work; false when there is none left. */
  private async step(): Promise<boolean> {
    const next = this.journal.oldest(this.refused);
    if (this.life.signal.aborted) return false;
    this.calledAt = Date.now();
    if (this.timeWanted || this.journal.lostSince) await this.tellTime();
    else if (this.loadedLang !== this.lang) await this.load(this.lang);
    else if (next) await this.post(...next);
    else if (this.refused.size) throw [...this.refused.values()][0];
    else if (this.journal.submitWanted) await this.postSubmission();
    else return false;
    return true;
  }

  private async load(lang: string): Promise<void> {
    const attempt = await this.api.state(lang);
    if (attempt.submittedAt) return this.close();
    await this.merged;
    attempt.answers.forEach((answer) => this.learn(answer));
    this.setBack();
    this.attempt = attempt;
    this.loadedLang = lang;
    this.learnTime(attempt.timeLeft);
    this.recovered();
  }

  private async post(question: string, entry: Entry): Promise<void> {
    try {
      const answer = await this.api.answer(question, entry);
      this.recovered();
      this.learn(answer);
      this.tell({ saved: answer });
      this.journal.settle(question, entry); // stored, or a later selection from another device is
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      if (problem.code === 'time-over') return this.missed(question, entry);
      if (![400, 404].includes(problem.status)) throw problem;
      this.refused.set(question, problem);
      this.setBack(); // if the clock was the reason, the next round sends what is taken
    }
  }

  /** Selected on a device that did not know that the time was over: it cannot count, and what was stored before does. */
  private missed(question: string, entry: Entry): void {
    this.journal.settle(question, entry);
    this.timeWanted = true;
  }

  /** Before anything else after a lost connection: what the server takes may depend on the time it was lost. */
  private async tellTime(): Promise<void> {
    const since = this.journal.lostSince;
    const lost = since === undefined ? 0 : Date.now() - since;
    // A clock that was set back meanwhile cannot tell how long it was.
    const { timeLeft } = await this.api.connected(lost < 0 ? LONGEST_LOSS : Math.min(lost, LONGEST_LOSS));
    this.recovered();
    this.journal.found();
    this.timeWanted = false;
    this.learnTime(timeLeft);
  }

  private learnTime(timeLeft: number | null): void {
    this.time.learn(timeLeft);
    if (timeLeft === null) return;
    if (timeLeft <= 0) this.journal.wantSubmit(true);
    this.beat(timeLeft <= 0 ? PULSE : Math.min(PULSE, timeLeft));
  }

  /** Asks the server again later; a tab that does not, because the device sleeps, asks when it wakes. */
  private beat(pause: number): void {
    clearTimeout(this.pulse);
    if (this.life.signal.aborted) return;
    this.pulse = window.setTimeout(() => {
      this.timeWanted = true;
      void this.work();
    }, pause);
  }

  /** Once per round of work, looks for answers that were kept only in the slower store; they are sent first. */
  private async postSubmission(): Promise<void> {
    if (!this.recalled) {
      this.recalled = true;
      await this.journal.recall();
      return;
    }
    this.submitting = true;
    this.changed();
    try {
      await this.api.submit();
      this.close();
    } finally {
      this.submitting = false;
    }
  }

  /** The attempt is submitted, here or elsewhere: nothing more can be sent. */
  private close(): void {
    if (this.closed) return;
    this.closed = true;
    this.journal.clear();
    if (this.life.signal.aborted) return; // the person has gone to another page meanwhile
    this.tell({ closed: true });
    this.stop();
    this.changed();
    this.whenClosed();
  }

  private recovered(): void {
    this.failures = 0;
    this.problem = undefined;
    this.signedOut = false;
  }

  private failed(problem: unknown): void {
    if (!(problem instanceof Problem)) throw problem;
    if (problem.status === 409 && problem.code === 'attempt-closed') return this.close();
    this.signedOut = problem.status === 401;
    if (this.time.limited && (problem.status === 0 || problem.status >= 500)) {
      this.journal.lose(this.calledAt);
      this.time.stand();
    }
    if (this.signedOut) return; // asking again is pointless until the person signs in
    if (!this.problem?.incident) this.problem = problem;
    if (this.failures && this.timer) return; // a selection during a pause tried its luck; the pause goes on as it was
    const pause = Math.min(LONGEST_PAUSE, 1000 * 2 ** this.failures++);
    this.again(pause * (0.5 + Math.random() / 2));
  }

  private again(pause: number): void {
    clearTimeout(this.timer);
    if (this.life.signal.aborted) return;
    this.timer = window.setTimeout(() => {
      this.timer = undefined;
      void this.work();
    }, pause);
  }

  /** Perhaps there is a connection again, or the person has signed in in another tab. */
  private wake(): void {
    this.journal.refresh();
    void this.journal.recall().then(() => this.work());
    this.failures = Math.min(this.failures, 1);
    clearTimeout(this.timer);
    this.timer = undefined;
    this.woken = this.busy;
    this.timeWanted ||= this.time.limited;
    void this.work();
  }

  private knownRevision(question: string): number {
    return this.known.get(question)?.revision ?? 0;
  }

  private setBack(): void {
    const now = this.api.now() + 1000; // the server tells whole seconds
    this.journal.setBack(now, (question) => this.knownRevision(question));
  }

  private learn(answer: Answer): void {
    if (answer.revision < this.knownRevision(answer.question)) return; // an answer overtaken on its way
    this.known.set(answer.question, answer);
    this.savedAt = Math.max(this.savedAt, Date.parse(answer.savedAt ?? '') || 0);
  }

  private tell(message: Message): void {
    if (!this.life.signal.aborted) this.tabs.postMessage(message);
  }

  private hear(message: Message): void {
    if ('closed' in message) return this.close();
    this.learn(message.saved);
    this.changed();
  }

  private journalChanged(key: string | null): void {
    if (key !== null && key !== this.journal.key) return;
    this.journal.refresh();
    this.changed();
    // That tab sends it; should it be closed before it can, this one does.
    if (!this.busy && !this.failures) this.again(NEIGHBOUR_GRACE);
  }

  private warn(event: BeforeUnloadEvent): void {
    if (!this.journal.durable && (this.journal.unsent || this.journal.submitWanted)) event.preventDefault();
  }
}
