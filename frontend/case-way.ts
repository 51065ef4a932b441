/** The steps that somebody has come to in a case, the first to the latest. */
export class CaseWay {
  private taken: string[];

  /** `leads` names the steps that each step leads to, in the order of the text; one that leads nowhere is an end. */
  constructor(
    private readonly leads: ReadonlyMap<string, readonly string[]>,
    private readonly first: string,
  ) {
    this.taken = [first];
  }

  get steps(): readonly string[] {
    return this.taken;
  }

  get latest(): string {
    return this.taken.at(-1) ?? this.first;
  }

  get isAtEnd(): boolean {
    return this.leads.get(this.latest)?.length === 0;
  }

  /** Which step was chosen at this one. */
  chosenAt(step: string): string | undefined {
    const at = this.taken.indexOf(step);
    return at < 0 ? undefined : this.taken[at + 1];
  }

  /** Goes on to a step; from an earlier one, what was chosen since is taken back. */
  choose(from: string, to: string): void {
    const at = this.taken.indexOf(from);
    if (at >= 0 && this.leads.get(from)?.includes(to)) this.taken = [...this.taken.slice(0, at + 1), to];
  }

  restart(): void {
    this.taken = [this.first];
  }

  /** Takes up a way that was kept, as far as the case still has it. */
  resume(steps: readonly string[]): void {
    this.restart();
    for (const [at, step] of steps.slice(1).entries()) this.choose(steps[at] ?? '', step);
  }
}
