import type { Entry } from './answer-journal';

export interface Option {
  readonly id: string;
  readonly text: string;
}

export type Form = 'CHOOSE_ONE' | 'CHOOSE_SEVERAL' | 'PUT_IN_ORDER' | 'MATCH';

export interface Question {
  readonly id: string;
  readonly form: Form;
  readonly stem: string;
  readonly options: readonly Option[];
  /** What the options are matched with; empty in every other form. */
  readonly responses: readonly Option[];
}

/** The server's state of one question. */
export interface Answer {
  readonly question: string;
  readonly revision: number;
  readonly options: readonly string[];
  readonly savedAt: string | null;
}

/** Milliseconds; null if the attempt may take any time. */
export interface TimeLeft {
  /** Until it ends; a connection that is lost moves the end. */
  readonly timeLeft: number | null;
  /** Until it is closed, whatever happens. */
  readonly closesIn: number | null;
}

export interface Attempt extends TimeLeft {
  readonly title: string;
  /** Points; a multiple of a half. */
  readonly neededToPass: number;
  readonly submittedAt: string | null;
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
}

/** Why a call did not succeed. Status 0: no answer, or none that came from our server. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code?: string,
    readonly incident?: string,
  ) {
    super(`${status} ${code}`);
  }
}

/** Longer than a slow link needs, short enough that a dead one is noticed. */
const PATIENCE = 20_000;

/** A clock that is less than this wrong is right: the server tells whole seconds, and answers take their time. */
const TOLERANCE = 5_000;

/** The calls to the server about one attempt; each fails with a `Problem` and nothing else. */
export class QuizApi {
  private readonly address: string;
  private lang = '';

  /** `ahead`: how far the server's clock is ahead of this device's, milliseconds; until the server answers, as it was when last known. */
  constructor(
    attempt: string,
    public ahead = 0,
  ) {
    this.address = new URL(`api/attempts/${encodeURIComponent(attempt)}`, document.baseURI).href;
  }

  /** The time by the server's clock, milliseconds: with several devices the later selection holds, however wrong one is set. */
  now(): number {
    return Date.now() + this.ahead;
  }

  state(lang: string): Promise<Attempt> {
    this.lang = lang;
    return this.call(`${this.address}?lang=${encodeURIComponent(lang)}`);
  }

  answer(question: string, { revision, options }: Entry): Promise<Answer> {
    return this.post('answers', { question, revision, options });
  }

  /** Tells how many milliseconds there was no connection, and asks how many are left. */
  connected(lost: number): Promise<TimeLeft> {
    return this.post('time', { lost });
  }

  submit(): Promise<{ submittedAt: string }> {
    return this.post('submission', {});
  }

  private async post<T>(path: string, body: object): Promise<T> {
    const send = () => this.call<T>(`${this.address}/${path}`, postOf(body));
    try {
      return await send();
    } catch (problem) {
      if ((problem as Problem).status !== 403) throw problem;
      await this.state(this.lang); // any GET brings a new token, or says 401
      return send();
    }
  }

  private async call<T>(address: string, init?: RequestInit): Promise<T> {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(address, { cache: 'no-store', signal, ...init }).catch(() => undefined);
    // A hotel's or an airport's sign-in page answers 200 with HTML: that is no connection either.
    const body = await response?.json().catch(() => undefined);
    // Every answer of ours tells the time, a refusal because of the time above all.
    if (response && body && (response.ok || body.code)) this.ahead = aheadBy(response);
    if (response?.ok && body) return body;
    throw new Problem(response && !response.ok ? response.status : 0, body?.code, body?.incident);
  }
}

/** How far the clock of the server, by what it just answered, is ahead of this device's. */
export function aheadBy(answer: Response): number {
  const ahead = Date.parse(answer.headers.get('Date') ?? '') - Date.now();
  return Math.abs(ahead) > TOLERANCE ? ahead : 0;
}

/** A POST of JSON with the token that shows it comes from a page of ours. */
export function postOf(body: object): RequestInit {
  const token = /(?:^|; )(?:__Host-)?XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) },
    body: JSON.stringify(body),
    keepalive: true, // a tab that is closed right after a selection still delivers it
  };
}
