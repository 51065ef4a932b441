import type { Link } from './attempt-state';
import type { Problem } from './quiz-api';

const LONGEST_PAUSE = 30_000;

/** Tries again after calls that failed: one second later, then twice as late each time, up to half a minute. */
export class Retry {
  link: Link = { name: 'up' };
  /** Calls that failed since the last one that did not. */
  private failures = 0;
  private timer?: number;

  constructor(
    private readonly work: () => void,
    private readonly life: AbortSignal,
  ) {
    life.addEventListener('abort', () => clearTimeout(this.timer));
  }

  /** Whether a call has failed and none has succeeded since. */
  get failing(): boolean {
    return this.failures > 0;
  }

  succeeded(): void {
    this.failures = 0;
    this.link = { name: 'up' };
  }

  failed(problem: Problem): void {
    if (problem.status === 401) {
      this.link = { name: 'signed-out' };
      return;
    }
    const known = this.link.name === 'retrying' && this.link.problem.incident !== undefined;
    if (!known) this.link = { name: 'retrying', problem };
    if (this.failures && this.timer) return; // a selection during a pause tried its luck; the pause goes on as it was
    const pause = Math.min(LONGEST_PAUSE, 1000 * 2 ** this.failures++);
    this.after(pause * (0.5 + Math.random() / 2));
  }

  after(pause: number): void {
    clearTimeout(this.timer);
    if (this.life.aborted) return;
    this.timer = window.setTimeout(() => {
      this.timer = undefined;
      this.work();
    }, pause);
  }

  /** Perhaps the trouble is over: whoever calls this tries at once, and the next pause is a short one. */
  wake(): void {
    this.failures = Math.min(this.failures, 1);
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
