import assert from 'node:assert/strict';
import test from 'node:test';
import type { AttemptSession } from '../../../frontend/attempt-session';
import type { AttemptState, Link } from '../../../frontend/attempt-state';
import { type Attempt, Problem } from '../../../frontend/quiz-api';
import { alertLine, statusLine, timeLine, waitingLine } from '../../../frontend/quiz-notices';
import { words } from './markup';

Object.assign(globalThis, { window: { location: { href: 'http://localhost/quiz' } } });

interface Given {
  state?: AttemptState;
  link?: Link;
  unsent?: number;
  locked?: boolean;
  savedAt?: number;
  left?: number;
  standsStill?: boolean;
}

const attempt: Attempt = {
  title: '',
  neededToPass: 1,
  submittedAt: null,
  timeLeft: null,
  closesIn: null,
  questions: [],
  answers: [],
};
const answering: AttemptState = { name: 'answering', attempt };
const closed: AttemptState = { name: 'closed' };
const up: Link = { name: 'up' };
const signedOut: Link = { name: 'signed-out' };
const retrying = (status = 0, incident?: string): Link => ({
  name: 'retrying',
  problem: new Problem(status, undefined, incident),
});

function session({
  state = answering,
  link = up,
  unsent = 0,
  locked = false,
  savedAt = 0,
  left,
  standsStill,
}: Given): AttemptSession {
  const open = state.name === 'closed' || state.name === 'loading' ? undefined : state.attempt;
  const time = { left, standsStill: standsStill ?? false };
  return {
    state,
    link,
    attempt: open,
    locked,
    savedAt,
    timeOver: left === 0,
    journal: { unsent },
    time,
  } as unknown as AttemptSession;
}

const text = (key: string, ...values: unknown[]) => [key, ...values].join(' ');
const status = (given: Given) => words(statusLine(session(given), text, 'en'));
const alert = (given: Given) => words(alertLine(session(given), text));
const waiting = (given: Given) => words(waitingLine(session(given), text));
const time = (given: Given) => words(timeLine(session(given), text));

test('the status says whether the answers are safe, and where', () => {
  assert.equal(status({}), '');
  assert.match(status({ savedAt: Date.UTC(2027, 0, 1, 12, 30) }), /^✓ savedAt \d\d:30$/);
  assert.equal(status({ unsent: 1, savedAt: 1 }), 'sending');
  assert.equal(status({ locked: true }), 'sending');
  assert.equal(status({ link: retrying(), unsent: 1 }), 'keptOne 1');
  assert.equal(status({ link: retrying(), unsent: 2 }), 'keptMany 2');
  assert.equal(status({ link: retrying() }), 'retrying');
  assert.equal(status({ link: retrying(), unsent: 2, locked: true }), 'submitQueued');
  assert.equal(status({ locked: true, left: 0 }), 'timeOver');
});

test('nothing is said of saving where the alert says more, or nothing is left to save', () => {
  assert.equal(status({ link: signedOut, unsent: 1 }), '');
  assert.equal(status({ state: closed, savedAt: 1 }), '');
  assert.equal(status({ state: { name: 'loading' }, link: retrying() }), '');
});

test('the alert asks to sign in, or names what to report', () => {
  assert.equal(alert({}), '');
  assert.equal(alert({ link: signedOut }), 'signedOut signInAgain');
  assert.equal(alert({ link: retrying(500, 'A1B2') }), 'failed A1B2 retrying');
  assert.equal(alert({ link: retrying(404) }), 'failed 404 retrying');
});

test('a server that is busy or away is nothing to report', () => {
  for (const status of [0, 429, 502, 503]) assert.equal(alert({ link: retrying(status) }), '', String(status));
});

test('in place of the questions stands why there are none, once', () => {
  const loading: AttemptState = { name: 'loading' };
  assert.equal(waiting({ state: loading }), 'loading');
  assert.equal(waiting({ state: loading, link: retrying() }), 'offlineStart');
  assert.equal(waiting({ state: loading, link: signedOut }), '');
  assert.equal(waiting({ state: loading, link: retrying(500, 'A1B2') }), '');
});

test('the time is told in minutes, and read out when it becomes short', () => {
  assert.equal(time({}), '');
  assert.equal(time({ left: 1_800_000 }), 'timeLeft 30:00');
  assert.equal(time({ left: 61_001 }), 'timeLeft 1:02 timeFiveMinutes');
  assert.equal(time({ left: 9_000 }), 'timeLeft 0:09 timeOneMinute');
  assert.equal(time({ left: 0 }), 'timeLeft 0:00 timeOver');
  assert.equal(time({ left: 1_800_000, standsStill: true }), 'timeLeft 30:00 timeStands');
  assert.equal(time({ left: 1_800_000, state: closed }), '');
});
