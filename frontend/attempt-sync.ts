import type { AnswerJournal, Entry } from './answer-journal';
import { Heartbeat } from './attempt-heartbeat';
import { Retry } from './attempt-retry';
import type { AttemptState } from './attempt-state';
import type { OtherTabs } from './attempt-tabs';
import type { AttemptTime } from './attempt-time';
import { type Answer, type Attempt, Problem, type QuizApi } from './quiz-api';
import type { SavedAnswers } from './saved-answers';

/** What this device keeps of the attempt beside the journal, to go on where the server does not answer. */
export interface KeptSheets {
  /** What is asked, in this language or else another, and what the server had of the answers. */
  sheet(lang: string, lostSince: number): Attempt | undefined;
  /** How far the server's clock was ahead of this device's: answers to several devices are put in order by it. */
  readonly ahead: number;
  /** What the server has by now, and how far its clock is ahead. */
  learn(answers: readonly Answer[], ahead: number): void;
  /** The attempt is submitted. */
  close(): void;
}

/** What the loop works on, shared with the session it belongs to. */
export interface SyncParts {
  readonly api: QuizApi;
  readonly journal: AnswerJournal;
  readonly saved: SavedAnswers;
  readonly time: AttemptTime;
  readonly tabs: OtherTabs;
  readonly kept?: KeptSheets;
  /** Aborted when the tab leaves the attempt. */
  readonly life: AbortSignal;
  /** Called whenever something may have to be shown anew. */
  readonly changed: () => void;
  /** Called when the attempt is submitted while it is open in this tab. */
  readonly closed: () => void;
}

/**
 * The one loop that brings a tab's attempt to the server: report the time, fetch the prompts, post the journal, submit. A single
 * call is under way at a time; whatever happens meanwhile is found in the journal when the loop comes round.
 */
export class AttemptSync {
  state: AttemptState = { name: 'loading' };
  readonly retry: Retry;
  private readonly heartbeat: Heartbeat;
  /** Answers the server will not have as they are; they wait for the next round and do not hold up the others. */
  private readonly refused = new Map<string, Problem>();
  /** Nothing is sent before what both stores hold is one. */
  private readonly merged: Promise<void>;
  private loadedLang?: string;
  private busy = false;
  /** Whether something happened during a call that makes its failure old news. */
  private woken = false;
  /** Whether this round of work has looked into the slower store before it submits. */
  private recalled = false;
  /** When the call under way, or the last one, began, by this device's clock. */
  private calledAt = 0;

  constructor(
    private readonly parts: SyncParts,
    private lang: string,
  ) {
    const { journal, time, life } = parts;
    const work = () => void this.work();
    this.retry = new Retry(work, life);
    this.heartbeat = new Heartbeat(journal, time, work, life);
    this.begin();
    this.merged = journal.recall();
    void this.merged.then(work);
  }

  /** With what this device keeps; the server is asked all the same, and what it says holds. */
  private begin(): void {
    const { journal, kept, saved, time } = this.parts;
    const attempt = kept?.sheet(this.lang, journal.lostSince ?? Date.now());
    if (!attempt) return;
    for (const answer of attempt.answers) saved.learn(answer);
    time.learn(attempt.timeLeft, attempt.closesIn);
    this.state = { name: 'answering', attempt };
  }

  speak(lang: string): void {
    this.lang = lang;
    void this.work();
  }

  /** The question has a new answer, which the server may take. */
  renewed(question: string): void {
    this.refused.delete(question);
    void this.work();
  }

  /** Perhaps there is a connection again, or the person has signed in in another tab. */
  wake(): void {
    this.parts.journal.refresh();
    void this.parts.journal.recall().then(() => this.work());
    this.retry.wake();
    this.heartbeat.wake();
    this.woken = this.busy;
    void this.work();
  }

  /** Works after this pause, unless the loop is at work or will be anyhow. */
  workLater(pause: number): void {
    if (!this.busy && !this.retry.failing) this.retry.after(pause);
  }

  async work(): Promise<void> {
    const { changed, life } = this.parts;
    if (!this.busy && !life.aborted) {
      this.busy = true;
      this.woken = false;
      this.recalled = false;
      this.refused.clear();
      changed();
      try {
        while (await this.step()) changed();
        this.retry.succeeded();
      } catch (problem) {
        this.failed(problem);
      } finally {
        this.busy = false;
      }
      if (this.woken) return this.work();
    }
    changed();
  }

  /** The attempt is submitted, here or elsewhere. */
  close(): void {
    if (this.state.name === 'closed') return;
    this.state = { name: 'closed' };
    this.parts.journal.clear();
    this.parts.kept?.close();
    if (!this.parts.life.aborted) this.parts.closed(); // else the person has gone to another page meanwhile
  }

  /** Does the most urgent piece of work; false when there is none left. */
  private async step(): Promise<boolean> {
    const { journal, life } = this.parts;
    const next = journal.oldest(this.refused);
    if (life.aborted) return false;
    this.calledAt = Date.now();
    if (this.heartbeat.due) await this.beat();
    else if (this.loadedLang !== this.lang) await this.load(this.lang);
    else if (next) await this.post(...next);
    else if (this.refused.size) throw [...this.refused.values()][0];
    else if (journal.submitWanted) await this.submit();
    else return false;
    return true;
  }

  private async beat(): Promise<void> {
    await this.heartbeat.send(this.parts.api);
    this.retry.succeeded();
  }

  private async load(lang: string): Promise<void> {
    const attempt = await this.parts.api.state(lang);
    if (attempt.submittedAt) return this.close();
    await this.merged;
    for (const answer of attempt.answers) this.parts.saved.learn(answer);
    this.parts.kept?.learn(attempt.answers, this.parts.api.ahead);
    this.setBack();
    this.enter({ name: 'answering', attempt });
    this.loadedLang = lang;
    this.heartbeat.learn(attempt);
    this.retry.succeeded();
  }

  private async post(question: string, entry: Entry): Promise<void> {
    const { api, journal, kept, saved, tabs } = this.parts;
    try {
      const answer = await api.answer(question, entry);
      this.retry.succeeded();
      saved.learn(answer);
      kept?.learn([answer], api.ahead);
      tabs.tell({ saved: answer });
      journal.settle(question, entry); // stored, or a later selection from another device is
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
    this.parts.journal.settle(question, entry);
    this.heartbeat.wake();
  }

  /** Once per round of work, looks for answers that were kept only in the slower store; they are sent first. */
  private async submit(): Promise<void> {
    if (!this.recalled) {
      this.recalled = true;
      await this.parts.journal.recall();
      return;
    }
    if (this.state.name === 'answering') this.enter({ ...this.state, name: 'submitting' });
    this.parts.changed();
    try {
      await this.parts.api.submit();
      this.close();
    } finally {
      if (this.state.name === 'submitting') this.enter({ ...this.state, name: 'answering' });
    }
  }

  /** A closed attempt stays closed, whatever a call that was under way then brings. */
  private enter(state: AttemptState): void {
    if (this.state.name !== 'closed') this.state = state;
  }

  private failed(problem: unknown): void {
    if (!(problem instanceof Problem)) throw problem;
    if (problem.status === 409 && problem.code === 'attempt-closed') {
      this.close();
      return;
    }
    if (problem.status === 0 || problem.status >= 500) this.heartbeat.connectionLost(this.calledAt);
    this.retry.failed(problem);
  }

  private setBack(): void {
    const now = this.parts.api.now() + 1000; // the server tells whole seconds
    this.parts.journal.setBack(now, (question) => this.parts.saved.revision(question));
  }
}
