import assert from 'node:assert/strict';
import test from 'node:test';
import { ReadingJournal, sendReadings } from '../../../frontend/pocket/readings';

const HISTORIES = 1000;
const ROOT = 'https://beret.example/';
const MODULES = ['m', 'n'];
const LESSONS = ['a', 'b', 'c'];

/** A generator of numbers below a bound that begins anew with each seed (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Lot = 'arrives' | 'is lost' | 'answer is lost' | 'fails' | 'signed out' | 'portal' | 'no token';
const LOTS: Lot[] = ['arrives', 'arrives', 'is lost', 'answer is lost', 'fails', 'signed out', 'portal', 'no token'];

/** The server: of whom it knows which lesson to have been read, and when at the latest. */
class Server {
  readonly read = new Map<string, number>();
  sender = '';
  lot: () => Lot = () => 'arrives';

  async answer(address: string, init?: RequestInit): Promise<Response> {
    const lot = this.lot();
    if (lot === 'is lost') throw new TypeError('offline');
    if (lot === 'portal') return new Response('<html>', { status: 200, headers: { 'Content-Type': 'text/html' } });
    if (lot === 'fails' || lot === 'signed out') return json(lot === 'fails' ? 503 : 401);
    if (init?.method !== 'POST') return json(200);
    if (lot === 'no token') return json(403);
    const module = /kept\/(\w+)\//.exec(address)?.[1];
    for (const { lesson, ago } of JSON.parse(String(init.body)).read) {
      const key = `${this.sender}/${module}/${lesson}`;
      this.read.set(key, Math.max(Date.now() - ago, this.read.get(key) ?? 0));
    }
    if (lot === 'answer is lost') throw new TypeError('reset');
    return json(200);
  }
}

const json = (status: number): Response =>
  new Response('[]', { status, headers: { 'Content-Type': 'application/json' } });

const nothing = async (): Promise<void> => undefined;

/** A device with its store; each use of it is as after the browser was killed, because nothing but the store goes on. */
function hold(stored: Map<string, string>, server: Server): void {
  Object.assign(globalThis, {
    document: { cookie: 'XSRF-TOKEN=token' },
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
      removeItem: (key: string) => stored.delete(key),
    },
    fetch: (address: URL, init?: RequestInit) => server.answer(String(address), init),
  });
}

test('whatever is lost, doubled or killed: the server hears of every reading, of each person what they read', async () => {
  for (let seed = 1; seed <= HISTORIES; seed++) {
    const roll = dice(seed);
    const pick = <T>(of: readonly T[]): T => of[roll(of.length)] as T;
    const server = new Server();
    server.lot = () => pick(LOTS);
    const devices = [new Map<string, string>(), new Map<string, string>()];
    const done = new Set<string>();
    for (let step = 0; step < 20; step++) {
      hold(pick(devices), server);
      const person = pick(['ann', 'ben']);
      server.sender = person;
      if (roll(3)) {
        const [module, lesson] = [pick(MODULES), pick(LESSONS)];
        new ReadingJournal(person).read(module, lesson, Date.now());
        done.add(`${person}/${module}/${lesson}`);
      } else await sendReadings(person, ROOT, nothing);
      for (const key of server.read.keys()) assert.ok(done.has(key), `seed ${seed}: ${key} was never read`);
    }
    server.lot = () => 'arrives';
    for (const device of devices)
      for (const person of ['ann', 'ben']) {
        hold(device, server);
        server.sender = person;
        await sendReadings(person, ROOT, nothing);
        assert.deepEqual(new ReadingJournal(person).modules, [], `seed ${seed}: something still waits`);
      }
    assert.deepEqual([...server.read.keys()].sort(), [...done].sort(), `seed ${seed}`);
  }
});

test('a lesson that is read again while its reading is sent waits for the next time', async () => {
  const server = new Server();
  hold(new Map(), server);
  server.sender = 'ann';
  const journal = new ReadingJournal('ann');
  journal.read('m', 'a', 1000);
  const sent = { ...journal.of('m') };
  journal.read('m', 'a', 2000);
  journal.read('m', 'a', 500);
  journal.settle('m', sent);
  assert.deepEqual(journal.of('m'), { a: 2000 });
});

test('what the server refuses for good is dropped, and does not hold up the rest', async () => {
  const stored = new Map<string, string>();
  const server = new Server();
  hold(stored, server);
  const heard: string[] = [];
  const answers = [json(404), json(200)];
  Object.assign(globalThis, { fetch: async () => answers.shift() });
  const journal = new ReadingJournal('ann');
  journal.read('m', 'a', 1);
  journal.read('n', 'b', 2);
  await sendReadings('ann', ROOT, async (module) => heard.push(module));
  assert.deepEqual(heard, ['n']);
  assert.equal(stored.size, 0);
});
