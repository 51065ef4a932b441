import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { AttemptSession } from './attempt-session';
import type { KeptSheets } from './attempt-sync';
import { keptHere } from './pocket/kept-quiz';
import { questionCard } from './question-card';
import type { Attempt, Question } from './quiz-api';
import { alertLine, type Content, statusLine, type Text, timeLine, waitingLine, waits } from './quiz-notices';

/** The state of addresses that Vaadin's router leaves alone: it would ask the server for the screen at every step. */
const IGNORED = 'vaadin-router-ignore';

/**
 * A quiz, one question a screen. It goes on without a connection, through a reload, in several tabs and after the session has
 * expired; AttemptSession sees to that, this element only shows it and never waits for Vaadin's own round trips.
 *
 * It renders in light DOM, so that the page's style sheet applies. The page must load theme/quiz.css, have no h1 of its own,
 * give texts without MessageFormat's doubled quotes, and hide Vaadin's `vaadin-connection-indicator` (theme/beret.css does): in
 * the top layer and taking clicks, it would lie over inputs that work without a connection; the bar's own sign is hidden as well.
 */
export class BeretQuiz extends LitElement {
  static override properties = {
    attempt: {},
    person: {},
    module: {},
    lang: { reflect: true },
    resultAddress: { attribute: 'result-address' },
    texts: { attribute: false },
    kept: { attribute: false },
  };

  // Declared only: a class field would hide the accessors that Lit defines for them.
  declare attempt?: string;
  declare person?: string;
  /** That whose quiz it is; kept on this device it brings the quiz along. */
  declare module?: string;
  declare lang: string;
  declare resultAddress?: string;
  declare texts?: Record<string, string>;
  /** What to begin with where the server does not answer. */
  declare kept?: KeptSheets;

  private session?: AttemptSession;
  /** Index of the question on screen, the review comes after the last one; unknown until the questions are there. */
  private place?: number;
  private headingWantsFocus = false;
  private tick?: number;

  protected override createRenderRoot(): HTMLElement {
    return this; // light DOM
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pageshow', this.shown);
    addEventListener('popstate', this.stepped);
    if (this.hasUpdated) this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pageshow', this.shown);
    removeEventListener('popstate', this.stepped);
    this.session?.stop();
    clearTimeout(this.tick);
  }

  /** Back from the browser's page cache: what is on screen may be hours old. */
  private readonly shown = (event: PageTransitionEvent): void => {
    if (event.persisted) this.open();
  };

  /** The browser's Back and Forward lead from question to question, with and without a connection. */
  private readonly stepped = (): void => {
    const questions = this.session?.attempt?.questions;
    if (questions && history.state === IGNORED) this.show(placeInAddress(questions.length));
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.session || changed.has('attempt') || changed.has('person')) this.open();
    else if (changed.has('lang')) this.session?.speak(this.lang);
    const questions = this.session?.attempt?.questions;
    if (questions) this.place ??= placeInAddress(questions.length);
  }

  protected override updated(): void {
    this.keepTime();
    if (!this.headingWantsFocus) return;
    this.headingWantsFocus = false;
    const heading = this.querySelector('h2');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'nearest' });
  }

  private keepTime(): void {
    clearTimeout(this.tick);
    if (this.session?.time.left) this.tick = window.setTimeout(() => this.requestUpdate(), 1000);
  }

  private open(): void {
    this.session?.stop();
    this.session = this.place = undefined;
    if (!this.attempt || !this.person || !this.lang) return;
    const changed = () => this.requestUpdate();
    const closed = () => window.location.assign(new URL(this.resultAddress ?? '', document.baseURI));
    const kept = this.kept ?? keptHere(this.person, this.module, this.attempt);
    this.session = new AttemptSession(this.person, this.attempt, this.lang, changed, closed, kept);
  }

  private show(place: number): void {
    this.place = place;
    this.headingWantsFocus = true;
    this.requestUpdate();
  }

  private go(place: number): void {
    const moves = place !== this.place;
    this.show(place);
    if (!moves) return;
    const address = new URL(window.location.href);
    const review = place === this.session?.attempt?.questions.length;
    address.searchParams.set('question', review ? 'review' : String(place + 1));
    history.replaceState(IGNORED, '');
    history.pushState(IGNORED, '', address);
  }

  private readonly text: Text = (key, ...values) =>
    (this.texts?.[key] ?? key).replace(/\{(\d)\}/g, (_, index) => String(values[index] ?? ''));

  protected override render(): Content {
    const session = this.session;
    if (!session || !this.texts) return nothing;
    const { attempt } = session;
    return html`
      ${attempt ? this.head(attempt) : nothing} ${statusLine(session, this.text, this.lang)}
      ${attempt ? this.screen(session, attempt.questions) : waitingLine(session, this.text)}
      ${alertLine(session, this.text)}
    `;
  }

  private head({ title, neededToPass, questions }: Attempt): Content {
    const place = this.place ?? 0;
    const progress = this.text('progress', place + 1, questions.length, neededToPass.toLocaleString(this.lang));
    return html`<div class="quiz-head">
      <h1>${title}</h1>
      <p class="muted">${place < questions.length ? progress : nothing}</p>
      ${this.session ? timeLine(this.session, this.text) : nothing}
    </div>`;
  }

  private screen(session: AttemptSession, questions: readonly Question[]): Content {
    const question = questions[this.place ?? 0];
    return html`
      <nav class="quiz-overview" aria-label=${this.text('overview')}>${this.numbers(session, questions)}</nav>
      <div class="quiz-body">
        ${question ? this.question(session, question) : this.review(session, questions)}
        ${session.locked && waits(session) && !session.timeOver ? this.withdrawal(session) : nothing}
      </div>
    `;
  }

  /** Number buttons, for all questions or those among them that `pick` wants. */
  private numbers(session: AttemptSession, questions: readonly Question[], pick = (_: Question) => true): Content {
    const items = questions.map((question, index) =>
      pick(question) ? html`<li>${this.number(session, question, index)}</li>` : nothing,
    );
    return html`<ol class="quiz-numbers">${items}</ol>`;
  }

  private number(session: AttemptSession, question: Question, index: number): Content {
    const answered = session.isAnswered(question) ? 'answered' : 'unanswered';
    const marked = session.journal.isMarked(question.id) ? 'marked' : '';
    const label = [this.text('questionLabel', index + 1), this.text(answered)];
    if (marked) label.push(this.text(marked));
    const current = index === this.place ? 'step' : nothing;
    return html`<button
      type="button"
      class="${answered} ${marked}"
      aria-label=${label.join(', ')}
      aria-current=${current}
      @click=${() => this.go(index)}
    >
      ${index + 1}
    </button>`;
  }

  private question(session: AttemptSession, question: Question): Content {
    const { id } = question;
    const next = (this.place ?? 0) + 1;
    const marked = session.journal.isMarked(id);
    const answer = (ids: string[]) => session.select(id, ids);
    const inputs = { question, chosen: session.choice(id), text: this.text, answer };
    return html`
      ${questionCard(inputs, session.locked)}
      <div class="quiz-steps">
        ${this.back()}
        <button
          type="button"
          class="btn quiet mark"
          aria-pressed=${marked ? 'true' : 'false'}
          title=${marked ? this.text('unmark') : nothing}
          @click=${() => session.toggleMark(id)}
        >
          ${this.text('mark')}
        </button>
        <button type="button" class="btn primary next" @click=${() => this.go(next)}>
          ${this.text(next === session.attempt?.questions.length ? 'review' : 'next')}
        </button>
      </div>
    `;
  }

  private back(): Content {
    const place = this.place ?? 0;
    return html`<button type="button" class="btn quiet back" ?disabled=${!place} @click=${() => this.go(place - 1)}>
      ${this.text('back')}
    </button>`;
  }

  private review(session: AttemptSession, questions: readonly Question[]): Content {
    const list = (key: string, pick: (question: Question) => boolean) =>
      questions.some(pick) && this.listed(key, this.numbers(session, questions, pick));
    return html`
      <h2 tabindex="-1"><strong>${this.text('reviewTitle')}</strong></h2>
      ${list('missing', (question) => !session.isAnswered(question)) || html`<p>${this.text('allAnswered')}</p>`}
      ${list('markedList', ({ id }) => session.journal.isMarked(id)) || nothing}
      <p>${this.text('submitOnce')}</p>
      <div class="quiz-steps">
        ${this.back()}
        <button type="button" class="btn primary next" ?disabled=${session.locked} @click=${() => session.submit()}>
          ${this.text('submit')}
        </button>
      </div>
    `;
  }

  /** A text whose {0} is a list of buttons, wherever a language wants it. */
  private listed(key: string, buttons: Content): Content {
    const [before, after] = (this.texts?.[key] ?? key).split('{0}');
    return html`<div class="quiz-listed"><span>${before}</span>${buttons}<span>${after}</span></div>`;
  }

  /** The wish to submit can be taken back until it is on its way. */
  private withdrawal(session: AttemptSession): Content {
    const goOn = () => {
      session.goOn();
      this.go(this.place ?? 0); // this button goes away and must not take the focus with it
    };
    return html`<button type="button" class="btn" ?disabled=${session.state.name === 'submitting'} @click=${goOn}>
      ${this.text('goOnAnswering')}
    </button>`;
  }
}

/** Back to a quiz from another screen: nobody else shows it. */
addEventListener('popstate', (event) => {
  if (event.isTrusted && event.state === IGNORED && !document.querySelector('beret-quiz')) location.reload();
});

function placeInAddress(questions: number): number {
  const wanted = new URLSearchParams(window.location.search).get('question');
  if (wanted === 'review') return questions;
  return Math.min(Math.max(Number.parseInt(wanted ?? '', 10) || 1, 1), questions) - 1;
}

customElements.define('beret-quiz', BeretQuiz);
