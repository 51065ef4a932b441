import type { Tab } from './world';

type Callback = () => void;

interface Request {
  result?: unknown;
  onupgradeneeded?: Callback;
  onsuccess?: Callback;
  onerror?: Callback;
}

/**
 * As much of a browser's IndexedDB as the journal uses: transactions that write run one after the other, whichever tab began
 * them, take their time, and are undone when their tab is closed before they are complete.
 */
export class Database {
  readonly kept = new Map<string, string>();
  /** Whether the browser has none. */
  refused = false;
  private readonly waiting: Transaction[] = [];

  holds(texts: ReadonlyMap<string, string>): boolean {
    return !this.waiting.length && [...texts].every(([key, text]) => this.kept.get(key) === text);
  }

  factory(tab: Tab): object {
    return {
      open: () => {
        if (this.refused) throw new Error('SecurityError');
        const request: Request = { result: this.connection(tab) };
        tab.later(() => request.onsuccess?.(), tab.world.moment());
        return request;
      },
    };
  }

  private connection(tab: Tab): object {
    return {
      transaction: () => {
        const transaction = new Transaction(tab, this.kept);
        if (this.waiting.push(transaction) === 1) this.turn();
        return transaction;
      },
    };
  }

  private turn(): void {
    const transaction = this.waiting[0];
    transaction?.tab.world.schedule(() => {
      if (transaction.goesOn()) return this.turn();
      this.waiting.shift();
      this.turn();
    }, transaction.tab.world.moment());
  }
}

class Transaction {
  oncomplete?: Callback;
  private readonly requests: Callback[] = [];
  private readonly written = new Map<string, string | undefined>();

  constructor(
    readonly tab: Tab,
    private readonly kept: Map<string, string>,
  ) {}

  objectStore(): object {
    return {
      get: (key: string) => this.request(() => (this.written.has(key) ? this.written.get(key) : this.kept.get(key))),
      put: (value: string, key: string) => this.request(() => void this.written.set(key, value)),
      delete: (key: string) => this.request(() => void this.written.set(key, undefined)),
    };
  }

  /** Answers the next request, or else completes. */
  goesOn(): boolean {
    const next = this.requests.shift();
    if (!this.tab.alive) return false;
    if (next) {
      this.tab.run(next);
      return true;
    }
    this.written.forEach((value, key) => (value === undefined ? this.kept.delete(key) : this.kept.set(key, value)));
    this.tab.run(() => this.oncomplete?.());
    return false;
  }

  private request(work: () => unknown): Request {
    const request: Request = {};
    this.requests.push(() => {
      request.result = work();
      request.onsuccess?.();
    });
    return request;
  }
}
