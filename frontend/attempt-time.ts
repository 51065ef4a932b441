/**
 * The time that is left of an attempt that may take only so long. Between what the server tells it runs by the browser's own
 * steady clock, which nobody sets; it decides nothing, the server does.
 */
export class AttemptTime {
  private endsAt?: number;
  private stoodSince?: number;

  /** Milliseconds until the end, as the server tells them; null if the attempt may take any time. */
  learn(timeLeft: number | null): void {
    this.endsAt = timeLeft === null ? undefined : performance.now() + timeLeft;
    this.stoodSince = undefined;
  }

  /** The connection is lost: the time stands still until the server tells it anew. */
  stand(): void {
    this.stoodSince ??= performance.now();
  }

  get limited(): boolean {
    return this.endsAt !== undefined;
  }

  get standsStill(): boolean {
    return this.limited && this.stoodSince !== undefined;
  }

  /** Milliseconds, never negative; undefined if the attempt may take any time. */
  get left(): number | undefined {
    if (this.endsAt === undefined) return undefined;
    return Math.max(0, this.endsAt - (this.stoodSince ?? performance.now()));
  }
}
