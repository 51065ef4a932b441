import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { Retry } from '../../../frontend/attempt-retry';
import { Problem } from '../../../frontend/quiz-api';

Object.assign(globalThis, { window: globalThis });
mock.timers.enable({ apis: ['setTimeout'] });
Math.random = () => 1; // the longest of the pauses it may choose from

const noAnswer = new Problem(0);

function retry(): { retry: Retry; tries: () => number; life: AbortController } {
  const life = new AbortController();
  let count = 0;
  return { retry: new Retry(() => count++, life.signal), tries: () => count, life };
}

test('each pause is twice as long as the one before, up to half a minute', () => {
  const { retry: one, tries } = retry();
  for (const pause of [1, 2, 4, 8, 16, 30, 30]) {
    const before = tries();
    one.failed(noAnswer);
    mock.timers.tick(pause * 1000 - 1);
    assert.equal(tries(), before, `not before ${pause} s`);
    mock.timers.tick(1);
    assert.equal(tries(), before + 1, `after ${pause} s`);
  }
});

test('a failure during a pause does not make it longer', () => {
  const { retry: one, tries } = retry();
  one.failed(noAnswer);
  mock.timers.tick(900);
  one.failed(noAnswer);
  mock.timers.tick(100);
  assert.equal(tries(), 1);
});

test('after it was woken, or has succeeded, the pauses are short again', () => {
  const { retry: one, tries } = retry();
  for (let failure = 0; failure < 5; failure++) {
    one.failed(noAnswer);
    mock.timers.tick(30_000);
  }
  one.wake();
  one.failed(noAnswer);
  mock.timers.tick(2000);
  assert.equal(tries(), 6);
  one.succeeded();
  one.failed(noAnswer);
  mock.timers.tick(1000);
  assert.equal(tries(), 7);
});

test('nothing is tried while the person is signed out', () => {
  const { retry: one, tries } = retry();
  one.failed(new Problem(401));
  mock.timers.tick(60_000);
  assert.equal(one.link.name, 'signed-out');
  assert.equal(tries(), 0);
});

test('nothing is tried after the tab has left', () => {
  const { retry: one, tries, life } = retry();
  one.failed(noAnswer);
  life.abort();
  one.after(1000);
  mock.timers.tick(60_000);
  assert.equal(tries(), 0);
});

test('of several problems the first with an incident number is told, until a call succeeds', () => {
  const { retry: one } = retry();
  const incident = (number: string) => new Problem(500, undefined, number);
  const told = () => (one.link.name === 'retrying' ? one.link.problem : undefined);
  one.failed(noAnswer);
  one.failed(incident('A'));
  one.failed(incident('B'));
  one.failed(noAnswer);
  assert.equal(told()?.incident, 'A');
  one.succeeded();
  assert.equal(told(), undefined);
});
