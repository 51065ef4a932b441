import type { AnswerJournal } from './answer-journal';
import type { AttemptTime } from './attempt-time';
import type { QuizApi, TimeLeft } from './quiz-api';

/** How often the server is told that a device of an attempt with a time limit is connected. */
const INTERVAL = 30_000;
/** Longer than any loss; the server believes it only as far as it has heard nothing meanwhile. */
const LONGEST_LOSS = 24 * 60 * 60_000;

/**
 * Tells the server of an attempt with a time limit that this device is connected, and how long it was not, and learns how much
 * time is left. When none is, it wants the attempt submitted.
 */
export class Heartbeat {
  private wanted = false;
  private timer?: number;

  constructor(
    private readonly journal: AnswerJournal,
    private readonly time: AttemptTime,
    private readonly work: () => void,
    private readonly life: AbortSignal,
  ) {
    life.addEventListener('abort', () => clearTimeout(this.timer));
  }

  /** Whether it is to be sent before anything else: what the server takes may depend on the time that was lost. */
  get due(): boolean {
    return this.wanted || this.journal.lostSince !== undefined;
  }

  /** Makes it due, if the attempt has a limit. */
  wake(): void {
    this.wanted ||= this.time.limited;
  }

  async send(api: QuizApi): Promise<void> {
    const left = await api.connected(this.lost());
    this.journal.found();
    this.wanted = false;
    this.learn(left);
  }

  learn({ timeLeft, closesIn }: TimeLeft): void {
    this.time.learn(timeLeft, closesIn);
    const { left } = this.time;
    if (left === undefined) return;
    if (left <= 0) this.journal.wantSubmit(true);
    this.after(left <= 0 ? INTERVAL : Math.min(INTERVAL, left));
  }

  /** A call that began at this time of the device's clock did not reach the server: the time stands still until one does. */
  connectionLost(since: number): void {
    if (!this.time.limited) return;
    this.journal.lose(since);
    this.time.stand();
  }

  private lost(): number {
    const since = this.journal.lostSince;
    const lost = since === undefined ? 0 : Date.now() - since;
    // A clock that was set back meanwhile cannot tell how long it was.
    return lost < 0 ? LONGEST_LOSS : Math.min(lost, LONGEST_LOSS);
  }

  /** A tab whose timer does not run, because the device sleeps, asks when it wakes. */
  private after(pause: number): void {
    clearTimeout(this.timer);
    if (this.life.aborted) return;
    this.timer = window.setTimeout(() => {
      this.wanted = true;
      this.work();
    }, pause);
  }
}
