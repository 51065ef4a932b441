import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as breathe } from 'node:timers/promises';
import { AttemptSession } from '../../../frontend/attempt-session';
import type { KeptSheets } from '../../../frontend/attempt-sync';
import { later } from '../../../frontend/pocket/kept-quiz';
import type { Answer, Attempt } from '../../../frontend/quiz-api';
import { Database } from './database';

/** Numbers from a seed, the same in every run. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Listener = (event: unknown) => void;

/** What one browser keeps for all its tabs. */
export class Device {
  readonly kept = new Map<string, string>();
  readonly database = new Database();
  readonly tabs: Tab[] = [];
  signedIn = true;
  /** How wrong its clock is, milliseconds. */
  skew = 0;
  /** Whether the browser lets no page use localStorage. */
  refused = false;
  /** Whether localStorage has no room for anything new. */
  full = false;
  /** The quiz as it is kept to go on without the server; absent where its module is not kept. */
  pocket?: Pocket;

  get storage(): Device {
    if (this.refused) throw new Error('SecurityError');
    return this;
  }

  setItem(key: string, value: string): void {
    if (this.full) throw new Error('QuotaExceededError');
    this.kept.set(key, value);
    this.tellOthers(key);
  }

  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }

  removeItem(key: string): void {
    this.kept.delete(key);
    this.tellOthers(key);
  }

  private tellOthers(key: string): void {
    const writer = current.getStore();
    this.tabs.filter((tab) => tab !== writer).forEach((tab) => tab.later(() => tab.hear('storage', { key })));
  }
}

/** What a device keeps of the quiz, from the first time that the server has given it. */
export class Pocket implements KeptSheets {
  ahead = 0;
  private kept?: Attempt;

  constructor(private readonly world: World) {}

  sheet(): Attempt | undefined {
    return this.kept;
  }

  learn(answers: readonly Answer[], ahead: number): void {
    this.ahead = ahead;
    const { kept, world } = this;
    const timeLeft = kept ? kept.timeLeft : world.limit ? world.limit.endsAt - world.now : null;
    const sheet = { title: '', neededToPass: 1, submittedAt: null, questions: [], closesIn: null };
    this.kept = { ...sheet, timeLeft, answers: later(kept?.answers ?? [], answers) };
  }

  close(): void {
    this.kept = undefined;
  }
}

/** A page with the quiz: it can be closed at any moment, and then nothing reaches it any more. */
export class Tab {
  alive = true;
  closedByServer = false;
  session!: AttemptSession;
  private readonly listeners = new Map<string, Listener[]>();
  readonly channels: { onmessage?: Listener }[] = [];

  constructor(
    readonly world: World,
    readonly device: Device,
    person = 'person',
  ) {
    device.tabs.push(this);
    this.run(() => {
      this.session = new AttemptSession(
        person,
        'attempt',
        'en',
        () => {},
        () => (this.closedByServer = true),
        device.pocket,
      );
    });
  }

  run<T>(action: () => T): T {
    return current.run(this, action);
  }

  later(action: () => void, delay = 0): number {
    return this.world.schedule(() => this.alive && this.run(action), delay);
  }

  listen(type: string, listener: Listener, signal?: AbortSignal): void {
    const list = this.listeners.get(type) ?? [];
    this.listeners.set(type, [...list, (event) => signal?.aborted || listener(event)]);
  }

  hear(type: string, event: unknown = {}): void {
    this.listeners.get(type)?.forEach((listener) => listener(event));
  }

  /** Closes it as a person does, who stays if the browser warns. */
  leave(): boolean {
    let warned = false;
    this.run(() => this.hear('beforeunload', { preventDefault: () => (warned = true) }));
    if (!warned) this.close();
    return !warned;
  }

  close(): void {
    this.alive = false;
    this.device.tabs.splice(this.device.tabs.indexOf(this), 1);
  }
}

const current = new AsyncLocalStorage<Tab>();

interface Row {
  question: string;
  revision: number;
  options: readonly string[];
  savedAt: string | null;
}

/** Time, the network and a server that behaves as AnswerSheets, AttemptTimes and Attempts do. */
export class World {
  now = 1_800_000_000_000;
  up = true;
  /** Whether requests and answers get lost, doubled and late. */
  hostile = true;
  /** How long requests and answers take when nothing is hostile. */
  readonly way = { there: 5, back: 5 };
  /** When each tab first sent a submission off: it may arrive, unknown to the person who then takes it back. */
  readonly submissions = new Map<Tab, number>();
  submitted: Map<string, readonly string[]> | undefined;
  submittedBy: Tab | undefined;
  /** When the attempt ends and when the server last heard of it; undefined if it may take any time. */
  limit: { endsAt: number; heardAt: number } | undefined;
  /** When it is closed whatever happens; undefined without supervision. */
  closesAt: number | undefined;
  readonly rows: Map<string, Row>;
  private readonly queue: { at: number; id: number; action: () => void }[] = [];
  private ids = 0;

  constructor(
    questions: readonly string[],
    readonly chance: () => number,
  ) {
    this.rows = new Map(questions.map((question) => [question, { question, revision: 0, options: [], savedAt: null }]));
    present = this;
  }

  schedule(action: () => void, delay: number): number {
    this.queue.push({ at: this.now + delay, id: ++this.ids, action });
    return this.ids;
  }

  cancel(id: number): void {
    const index = this.queue.findIndex((entry) => entry.id === id);
    if (index >= 0) this.queue.splice(index, 1);
  }

  /** Lets this much time pass, with everything that happens in it. */
  async pass(time: number): Promise<void> {
    const end = this.now + time;
    for (;;) {
      await breathe();
      this.queue.sort((a, b) => a.at - b.at || a.id - b.id);
      if (!this.queue.length || this.queue[0]!.at > end) break;
      const { at, action } = this.queue.shift()!;
      this.now = at;
      action();
    }
    this.now = end;
    await breathe();
  }

  /** A request as the browser makes it; it may never arrive, arrive twice, or its answer may get lost. */
  fetch(tab: Tab, address: string, init?: RequestInit): Promise<unknown> {
    if (address.endsWith('/submission') && !this.submissions.has(tab)) this.submissions.set(tab, this.now);
    const request = () => this.serve(tab, new URL(address).pathname, init);
    const lost = () => this.hostile && this.chance() < 0.2;
    const delay = (calm: number) => (this.hostile ? this.chance() * 4000 : calm);
    const { there, back } = this.way;
    return new Promise((resolve, reject) => {
      const fail = (after: number) => tab.later(() => reject(new TypeError('network')), after);
      if (lost()) {
        fail(delay(there));
        return;
      }
      this.schedule(() => {
        const answer = request();
        if (lost()) this.schedule(request, delay(there)); // the network sends it again, perhaps after newer ones
        if (!answer || lost()) fail(delay(back));
        else tab.later(() => resolve(answer), delay(back));
      }, delay(there));
    });
  }

  /** A little time, as a device takes for its own things. */
  moment(): number {
    return this.hostile ? this.chance() * 100 : 1;
  }

  private serve(tab: Tab, path: string, init?: RequestInit): unknown {
    if (!this.up) return undefined;
    if (!tab.device.signedIn) return reply(401, {});
    if (!init?.method) return reply(200, this.sheet());
    if (path.endsWith('/submission')) return this.submit(tab);
    const body = JSON.parse(String(init.body));
    return path.endsWith('/time') ? this.hear(body.lost) : this.store(body);
  }

  private sheet(): object {
    const submittedAt = this.submitted ? new Date(this.now).toISOString() : null;
    return {
      title: '',
      neededToPass: 1,
      submittedAt,
      questions: [],
      answers: [...this.rows.values()],
      ...this.left(),
    };
  }

  private left(): object {
    const until = (moment?: number) => (moment === undefined ? null : moment - this.now);
    return { timeLeft: until(this.limit?.endsAt), closesIn: until(this.closesAt) };
  }

  private hear(lost: number): unknown {
    if (this.submitted) return reply(409, { code: 'attempt-closed' });
    const { limit } = this;
    if (limit && limit.heardAt < limit.endsAt) limit.endsAt += Math.max(0, Math.min(lost, this.now - limit.heardAt));
    if (limit) limit.heardAt = this.now;
    return reply(200, this.left());
  }

  private store({ question, revision, options }: Row): unknown {
    const row = this.rows.get(question)!;
    if (this.submitted) return reply(409, { code: 'attempt-closed' });
    if (revision > this.now + 300_000) return reply(400, { code: 'invalid-answer' });
    if (this.limit) this.hear(0);
    const end = Math.min(this.limit?.endsAt ?? Infinity, this.closesAt ?? Infinity);
    if (revision > end + 10_000) return reply(409, { code: 'time-over' });
    if (revision > row.revision) {
      this.rows.set(question, { question, revision, options, savedAt: new Date(this.now).toISOString() });
      return reply(200, { ...this.rows.get(question), accepted: true });
    }
    return reply(200, { ...row, accepted: revision === row.revision && String(options) === String(row.options) });
  }

  private submit(tab: Tab): unknown {
    this.submittedBy ??= tab;
    this.submitted ??= new Map([...this.rows.values()].map(({ question, options }) => [question, options]));
    return reply(200, { submittedAt: new Date(this.now).toISOString() });
  }
}

let present: World;

function reply(status: number, body: object): unknown {
  const date = new Date(present.now).toUTCString();
  return { ok: status === 200, status, headers: { get: () => date }, json: async () => structuredClone(body) };
}

const tab = (): Tab => current.getStore()!;

/** A browser's globals, each for the tab whose code is running. */
Object.defineProperty(globalThis, 'localStorage', { get: () => tab().device.storage });
Object.defineProperty(globalThis, 'indexedDB', { get: () => tab().device.database.factory(tab()) });
const steady = globalThis.performance;
Object.defineProperty(globalThis, 'performance', { get: () => (tab() ? { now: () => present.now } : steady) });
Object.assign(globalThis, {
  window: globalThis,
  document: {
    baseURI: 'http://localhost/',
    cookie: '',
    hidden: false,
    addEventListener: (type: string, listener: Listener, options: { signal: AbortSignal }) =>
      tab().listen(type, listener, options.signal),
  },
  addEventListener: (type: string, listener: Listener, options: { signal: AbortSignal }) =>
    tab().listen(type, listener, options.signal),
  setTimeout: (action: () => void, delay: number) => tab().later(action, delay),
  clearTimeout: (id: number | undefined) => id !== undefined && present.cancel(id),
  fetch: (address: string, init?: RequestInit) => present.fetch(tab(), address, init),
  BroadcastChannel: class {
    onmessage?: Listener;
    private readonly owner = tab();

    constructor() {
      this.owner.channels.push(this);
    }

    postMessage(data: unknown): void {
      this.owner.device.tabs
        .filter((other) => other !== this.owner)
        .forEach((other) => other.channels.forEach((channel) => other.later(() => channel.onmessage?.({ data }))));
    }

    close(): void {
      this.onmessage = undefined;
    }
  },
});
Date.now = () => Math.floor(present.now) + (current.getStore()?.device.skew ?? 0);
Math.random = () => present.chance(); // the pauses of the back-off, too, come from the seed
AbortSignal.timeout = () => new AbortController().signal;
