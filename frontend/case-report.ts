import { postOf } from './quiz-api';

/**
 * Tells the server the way by which somebody came to the first end of a case. Without a connection the way waits on this device and
 * is sent when there is one. The server keeps the first way of each person and answers alike to a second.
 */
export class CaseReport {
  private waiting: string | null;
  private sending = false;

  constructor(
    private readonly address: string,
    private readonly key: string,
  ) {
    this.waiting = stored(() => localStorage.getItem(key));
  }

  /** Keeps the way, unless an earlier one still waits, and tries to send it. */
  async ended(way: readonly string[]): Promise<void> {
    if (this.waiting === null) this.keep(JSON.stringify({ way }));
    await this.send();
  }

  /** Sends what waits. A refusal is final; without an answer, or while nobody is signed in, it waits on. */
  async send(): Promise<void> {
    if (this.waiting === null || this.sending) return;
    this.sending = true;
    const status = await this.post(JSON.parse(this.waiting));
    this.sending = false;
    if (status > 0 && status < 500 && ![401, 403, 429].includes(status)) this.keep(null);
  }

  /** The status of the answer, 0 without one. */
  private async post(body: object): Promise<number> {
    if (!document.cookie.includes('XSRF-TOKEN=')) await this.call();
    const status = await this.call(postOf(body));
    if (status !== 403) return status;
    await this.call(); // any GET brings a new token
    return this.call(postOf(body));
  }

  private async call(init?: RequestInit): Promise<number> {
    const response = await fetch(this.address, { cache: 'no-store', ...init }).catch(() => undefined);
    // A hotel's or an airport's sign-in page answers 200 with HTML: that is no connection either.
    const isOurs = response?.headers.get('Content-Type')?.includes('json') || response?.status !== 200;
    return response && isOurs ? response.status : 0;
  }

  private keep(way: string | null): void {
    this.waiting = way;
    stored(() => (way === null ? localStorage.removeItem(this.key) : localStorage.setItem(this.key, way)));
  }
}

/** A browser may keep nothing; then a way is sent while the page is open, or not at all. */
function stored<T>(access: () => T): T | null {
  try {
    return access();
  } catch {
    return null;
  }
}
