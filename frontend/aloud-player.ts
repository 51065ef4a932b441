/** What a voice can do; `speechSynthesis` of the browser. */
export interface Speech {
  speak(utterance: SpeechSynthesisUtterance): void;
  cancel(): void;
}

/** `stuck`: the device did not speak. `waiting`: there is no more to read until something happens. */
export type State = 'silent' | 'reading' | 'paused' | 'waiting' | 'stuck';

/** What is read: one after the other, and what is to be heard of each. */
interface Reading<B> {
  after(breath: B): B | undefined;
  utter(breath: B): SpeechSynthesisUtterance;
  /** Whether there may be more, though not now. */
  mayGrow(): boolean;
  changed(state: State, breath: B | undefined): void;
}

/** A voice that has not begun by then will not: the device names voices that it does not have. */
const PATIENCE = 10_000;

/**
 * Reads one breath after the other. A pause cancels the breath, and going on says it again from its beginning: telephones forget what
 * is paused by the browser's own means.
 */
export class AloudPlayer<B> {
  private now: State = 'silent';
  private breath?: B;
  private utterance?: SpeechSynthesisUtterance; // held, because Chromium else forgets it, and its end
  private late?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly speech: Speech,
    private readonly reading: Reading<B>,
  ) {}

  get state(): State {
    return this.now;
  }

  read(breath: B | undefined): void {
    this.hush();
    this.breath = breath;
    if (breath) this.say(breath);
    else this.become('silent');
  }

  pause(): void {
    if (this.now === 'reading') this.halt('paused');
  }

  goOn(): void {
    if (this.now === 'waiting' && this.breath) this.goFrom(this.breath);
    else if (this.now !== 'reading') this.read(this.breath);
  }

  stop(): void {
    this.hush();
    this.breath = undefined;
    if (this.now !== 'silent') this.become('silent');
  }

  private say(breath: B): void {
    const utterance = this.reading.utter(breath);
    this.utterance = utterance;
    const mine = (work: () => void) => () => {
      if (this.utterance === utterance) work();
    };
    utterance.onstart = mine(() => clearTimeout(this.late));
    utterance.onend = mine(() => this.goFrom(breath));
    utterance.onerror = mine(() => this.halt('stuck'));
    this.late = setTimeout(() => this.halt('stuck'), PATIENCE);
    this.become('reading');
    this.speech.speak(utterance);
  }

  private goFrom(breath: B): void {
    const next = this.reading.after(breath);
    if (next || !this.reading.mayGrow()) this.read(next);
    else this.halt('waiting');
  }

  private halt(state: State): void {
    this.hush();
    this.become(state);
  }

  /** What is said of this utterance from now on is of no interest. */
  private hush(): void {
    clearTimeout(this.late);
    if (!this.utterance) return;
    this.utterance = undefined;
    this.speech.cancel();
  }

  private become(state: State): void {
    this.now = state;
    this.reading.changed(state, this.breath);
  }
}
