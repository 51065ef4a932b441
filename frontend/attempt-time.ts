/**
 * The time that is left of an attempt that may take only so long, or is closed at a time. Between what the server tells it runs by the browser's own
 * steady clock, which nobody sets; it decides nothing, the server does.
 */
export class AttemptTime {
  private endsAt?: number;
  private closesAt?: number;
  private stoodSince?: number;

  /** Milliseconds until the end, and until it is closed, as the server tells them; null where there is no such time. */
  learn(timeLeft: number | null, closesIn: number | null): void {
    this.endsAt = timeLeft === null ? undefined : performance.now() + timeLeft;
    this.closesAt = closesIn === null ? undefined : performance.now() + closesIn;
    this.stoodSince = undefined;
  }

  /** The connection is lost: the time stands still until the server tells it anew, but that at which the attempt is closed. */
  stand(): void {
    this.stoodSince ??= performance.now();
  }

  get limited(): boolean {
    return this.left !== undefined;
  }

  get standsStill(): boolean {
    return this.stoodSince !== undefined && this.beforeEnd <= this.beforeClosing && this.beforeEnd < Infinity;
  }

  /** Milliseconds, never negative; undefined if the attempt may take any time. */
  get left(): number | undefined {
    const left = Math.min(this.beforeEnd, this.beforeClosing);
    return left === Infinity ? undefined : Math.max(0, left);
  }

  private get beforeEnd(): number {
    return (this.endsAt ?? Infinity) - (this.stoodSince ?? performance.now());
  }

  private get beforeClosing(): number {
    return (this.closesAt ?? Infinity) - performance.now();
  }
}
