import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';
import { CaseReport } from '../../../frontend/case-report';

const ADDRESS = 'https://beret.example/api/cases/m/l';
const KEY = 'beret-case-ended:p:m/l';

let stored: Map<string, string>;
let sent: (string | undefined)[];
let answers: (Response | Error)[];

beforeEach(() => {
  stored = new Map();
  sent = [];
  answers = [];
  Object.assign(globalThis, {
    document: { cookie: 'XSRF-TOKEN=token' },
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
      removeItem: (key: string) => stored.delete(key),
    },
    fetch: async (_address: string, init?: RequestInit) => {
      sent.push(init?.method === 'POST' ? String(init.body) : init?.method);
      const answer = answers.shift() ?? new Error('offline');
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
});

const json = (status: number): Response =>
  new Response('{}', { status, headers: { 'Content-Type': 'application/json' } });

test('a way is sent once and then forgotten on this device', async () => {
  answers = [json(200)];
  const report = new CaseReport(ADDRESS, KEY);
  await report.ended(['gate', 'greet']);
  await report.send();
  assert.deepEqual(sent, ['{"way":["gate","greet"]}']);
  assert.equal(stored.size, 0);
});

test('without a connection the first way waits, through a reload, and a second does not replace it', async () => {
  await new CaseReport(ADDRESS, KEY).ended(['gate', 'greet']);
  const after = new CaseReport(ADDRESS, KEY);
  await after.ended(['gate', 'list', 'page']);
  answers = [json(200)];
  await after.send();
  assert.equal(sent.at(-1), '{"way":["gate","greet"]}');
  assert.equal(stored.size, 0);
});

test("another site's sign-in page, a failing server and nobody signed in are no delivery", async () => {
  const report = new CaseReport(ADDRESS, KEY);
  const portal = new Response('<html>', { status: 200, headers: { 'Content-Type': 'text/html' } });
  for (const answer of [portal, json(503), json(401), json(429)]) {
    answers = [answer];
    await report.ended(['gate', 'greet']);
    assert.equal(stored.size, 1, String(answer.status));
  }
});

test('a token that has run out is fetched anew', async () => {
  answers = [json(403), json(200), json(200)];
  await new CaseReport(ADDRESS, KEY).ended(['gate', 'greet']);
  assert.deepEqual(sent, ['{"way":["gate","greet"]}', undefined, '{"way":["gate","greet"]}']);
  assert.equal(stored.size, 0);
});

test('where there is no token yet, it is fetched first', async () => {
  Object.assign(globalThis, { document: { cookie: '' } });
  answers = [json(200), json(200)];
  await new CaseReport(ADDRESS, KEY).ended(['gate', 'greet']);
  assert.deepEqual(sent, [undefined, '{"way":["gate","greet"]}']);
});

test('a refusal is final', async () => {
  answers = [json(400)];
  await new CaseReport(ADDRESS, KEY).ended(['gate']);
  assert.equal(stored.size, 0);
});

test('a browser that keeps nothing still sends', async () => {
  Object.assign(globalThis, {
    localStorage: {
      getItem: () => {
        throw new Error('no storage');
      },
    },
  });
  answers = [json(200)];
  await new CaseReport(ADDRESS, KEY).ended(['gate', 'greet']);
  assert.deepEqual(sent, ['{"way":["gate","greet"]}']);
});
