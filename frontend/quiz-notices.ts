import { html, nothing, type TemplateResult } from 'lit';
import type { AttemptSession } from './attempt-session';

export type Content = TemplateResult | typeof nothing;
/** Looks a text up and puts values in the places of {0}, {1}. */
export type Text = (key: string, ...values: unknown[]) => string;

/** True while something could not be done at once and is tried again. */
export const waits = ({ link }: AttemptSession) => link.name !== 'up';

/** Whether the answers are safe, and where. */
export function statusLine(session: AttemptSession, text: Text, lang: string): Content {
  const [kind, words] = status(session, text, lang);
  const look = { saved: 'good', kept: 'warn' }[kind] ?? 'plain';
  const tick = kind === 'saved' ? html`<span aria-hidden="true">✓</span>` : nothing;
  return html`<p class="quiz-status ${kind}" role="status" aria-live="polite">
    ${words ? html`<span class="pill ${look}">${tick}${words}</span>` : nothing}
  </p>`;
}

function status(session: AttemptSession, text: Text, lang: string): [kind: string, words: string] {
  const { attempt, journal, link, locked, savedAt, state } = session;
  const { unsent } = journal;
  if (link.name === 'signed-out' || state.name === 'closed') return ['none', ''];
  const retrying = link.name === 'retrying';
  if (retrying && locked) return ['kept', text('submitQueued')];
  if (retrying && unsent) return ['kept', text(unsent === 1 ? 'keptOne' : 'keptMany', unsent)];
  if (retrying && attempt) return ['sending', text('retrying')]; // prompts in another language are still to come
  if (locked && session.timeOver) return ['sending', text('timeOver')];
  if (unsent || locked) return ['sending', text('sending')];
  return savedAt ? ['saved', text('savedAt', clock(savedAt, lang))] : ['none', ''];
}

/** How much time is left, for attempts that may take only so long; read out when it becomes short. */
export function timeLine({ time, state }: AttemptSession, text: Text): Content {
  const { left, standsStill } = time;
  if (left === undefined || state.name === 'closed') return nothing;
  const look = standsStill ? 'warn' : left < 60_000 ? 'bad' : 'plain';
  return html`<p class="quiz-time" role="timer">
      <span class="pill ${look}">${text('timeLeft', minutes(left))}</span>
      ${standsStill ? html`<span class="small">${text('timeStands')}</span>` : nothing}
    </p>
    <p class="visually-hidden" role="status">${shortly(left, text)}</p>`;
}

function minutes(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function shortly(left: number, text: Text): Content {
  if (left > 300_000) return nothing;
  return html`${text(left > 60_000 ? 'timeFiveMinutes' : left > 0 ? 'timeOneMinute' : 'timeOver')}`;
}

function clock(time: number, lang: string): string {
  const style = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(lang || undefined, style).format(time);
}

/** What the person should act on or report. */
export function alertLine(session: AttemptSession, text: Text): Content {
  const reference = incident(session);
  return html`<div class="quiz-alert" role="alert">
    ${
      session.link.name === 'signed-out'
        ? html`<p>${text('signedOut')} <a href=${window.location.href} router-ignore @click=${reload}>${text('signInAgain')}</a></p>`
        : reference
          ? html`<p>${text('failed', reference)}<br />${text('retrying')}</p>`
          : nothing
    }
  </div>`;
}

/** In place of the questions: before there are any, and after the attempt is closed. */
export function waitingLine(session: AttemptSession, text: Text): Content {
  if (session.link.name === 'signed-out' || incident(session)) return nothing; // the alert says it
  return html`<p class="quiz-body muted" role="status">${text(waits(session) ? 'offlineStart' : 'loading')}</p>`;
}

/** A refusal that trying again will hardly mend has at least its status to name; a server that is busy or away has none. */
function incident({ link }: AttemptSession): string | number | undefined {
  if (link.name !== 'retrying') return undefined;
  const { incident, status } = link.problem;
  return incident ?? (status >= 400 && status < 500 && status !== 429 ? status : undefined);
}

function reload(event: Event): void {
  event.preventDefault();
  window.location.reload();
}
