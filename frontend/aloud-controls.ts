import { AloudPlayer, type State } from './aloud-player';
import { AloudText, type Breath } from './aloud-text';
import { button, element } from './pocket/words';

/** Under which name the style sheet marks the sentence that is read. */
const MARK = 'aloud';

/** What the controls say, and where they find text and voice. */
export interface Aloud {
  readonly texts: Readonly<Record<string, string>>;
  readonly lang: string;
  text(): HTMLElement | undefined;
  voice(): SpeechSynthesisVoice | undefined;
}

/** The buttons that have a lesson read, and the mark that goes along with the voice. */
export class AloudControls {
  readonly parts: readonly HTMLElement[];
  private readonly toggle: HTMLButtonElement;
  private readonly pausing: HTMLButtonElement;
  private readonly bar: HTMLElement;
  private readonly said = element('p', { role: 'status', class: 'small' });
  private readonly player: AloudPlayer<Breath>;
  private reading?: AloudText;
  private marked?: Breath;
  private heard?: HTMLElement;

  constructor(
    private readonly aloud: Aloud,
    private readonly life: AbortSignal,
  ) {
    this.player = new AloudPlayer<Breath>(speechSynthesis, {
      after: (breath) => this.reading?.after(breath),
      utter: (breath) => this.utterance(breath),
      mayGrow: () => Boolean(this.aloud.text()?.querySelector('#debriefing[data-away]')),
      changed: (state, breath) => this.show(state, breath),
    });
    this.toggle = button(this.word('read'), 'btn quiet', () => (this.isSilent ? this.begin() : this.stop()));
    this.toggle.setAttribute('aria-pressed', 'false');
    this.pausing = button(this.word('pause'), 'btn', () =>
      this.player.state === 'reading' ? this.player.pause() : this.player.goOn(),
    );
    const stop = button(this.word('stop'), 'btn quiet', () => this.stop());
    this.bar = element('div', { role: 'group', class: 'controls', 'aria-label': this.word('read') });
    this.bar.append(this.said, this.pausing, stop);
    this.bar.hidden = true;
    this.parts = [this.toggle, this.bar];
    addEventListener('pagehide', () => this.stop(), { signal: life });
    addEventListener('click', (event) => this.chosen(event.target), { signal: life, capture: true });
    life.addEventListener('abort', () => this.stop());
  }

  get isSilent(): boolean {
    return this.player.state === 'silent';
  }

  private begin(): void {
    const text = this.aloud.text();
    if (!text) return;
    this.reading = new AloudText(text, this.aloud.lang);
    this.player.read(this.reading.first());
  }

  private stop(): void {
    this.player.stop();
  }

  private utterance({ words }: Breath): SpeechSynthesisUtterance {
    const utterance = new SpeechSynthesisUtterance(words);
    const voice = this.aloud.voice();
    utterance.lang = voice?.lang ?? this.aloud.lang;
    if (voice) utterance.voice = voice;
    return utterance;
  }

  /** In a case the voice goes along with the reader, who has the next step by the time that other listeners have heard of the click. */
  private chosen(target: EventTarget | null): void {
    const choice = target instanceof Element ? target.closest('[data-step]') : null;
    if (!choice || !['reading', 'waiting'].includes(this.player.state)) return;
    setTimeout(() => {
      const step = document.getElementById(choice.getAttribute('data-step') ?? '');
      if (step && !this.life.aborted) this.player.read(this.reading?.first(step));
    });
  }

  private show(state: State, breath: Breath | undefined): void {
    const silent = state === 'silent';
    if (silent && this.bar.contains(document.activeElement)) this.focusWhereItEnded();
    this.toggle.setAttribute('aria-pressed', String(!silent));
    this.bar.hidden = silent;
    this.bar.parentElement?.toggleAttribute('reading', !silent);
    this.pausing.textContent = this.word(state === 'reading' ? 'pause' : 'on');
    this.said.textContent = state === 'reading' || silent ? '' : this.word(state);
    this.mark(breath);
  }

  /** The button with the focus goes away; the keyboard goes on where the voice ended. */
  private focusWhereItEnded(): void {
    const ended = this.heard ?? this.toggle;
    if (ended.tabIndex < 0) ended.tabIndex = -1;
    ended.focus({ preventScroll: true });
  }

  private mark(breath: Breath | undefined): void {
    const before = this.marked;
    this.marked = breath;
    if (breath) this.heard = breath.paragraph;
    paint(before, breath);
    if (before && breath && isInSight(before.sentence) && !isInSight(breath.sentence))
      breath.paragraph.scrollIntoView({ block: 'center' });
  }

  private word(key: string): string {
    return this.aloud.texts[key] ?? key;
  }
}

/** The text stays as it is: a highlight of the browser lies over it. Older browsers have none, there the whole paragraph is marked. */
function paint(before: Breath | undefined, breath: Breath | undefined): void {
  if ('highlights' in CSS) {
    if (breath) CSS.highlights.set(MARK, new Highlight(breath.sentence));
    else CSS.highlights.delete(MARK);
    return;
  }
  before?.paragraph.classList.remove(MARK);
  breath?.paragraph.classList.add(MARK);
}

/** Whether any of it stands in the window; who reads elsewhere meanwhile is not fetched back. */
function isInSight(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > 0 && top < innerHeight && bottom > top;
}
