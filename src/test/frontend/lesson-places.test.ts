import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';
import { keep, kept } from '../../../frontend/lesson-places';

let store = new Map<string, string>();
let full = false;

beforeEach(() => {
  store = new Map();
  full = false;
  Object.assign(globalThis, {
    localStorage: {
      getItem: (name: string) => store.get(name) ?? null,
      setItem: (name: string, value: string) => {
        if (full) throw new DOMException('', 'QuotaExceededError');
        store.set(name, value);
      },
    },
  });
});

test('a place is kept for each person and lesson', () => {
  keep('a/lesson', { paragraph: 3, top: -12 });
  keep('b/lesson', { paragraph: 5, top: 0 });

  assert.deepEqual(kept('a/lesson'), { paragraph: 3, top: -12 });
  assert.deepEqual(kept('b/lesson'), { paragraph: 5, top: 0 });
  assert.equal(kept('a/other'), undefined);
});

test('back at the top there is no place any more', () => {
  keep('a/lesson', { paragraph: 3, top: -12 });
  keep('a/lesson', undefined);

  assert.equal(kept('a/lesson'), undefined);
});

test('the place left longest ago goes first', () => {
  for (let lesson = 0; lesson < 100; lesson++) keep(`a/${lesson}`, { paragraph: lesson, top: 0 });
  keep('a/0', { paragraph: 7, top: 0 });
  keep('a/100', { paragraph: 1, top: 0 });

  assert.equal(kept('a/1'), undefined);
  assert.deepEqual(kept('a/0'), { paragraph: 7, top: 0 });
  assert.deepEqual(kept('a/100'), { paragraph: 1, top: 0 });
});

test('what others have written is no place', () => {
  for (const written of ['{', '7', 'null', '[["a/lesson"]]', '[["a/lesson",{"paragraph":"3","top":0}]]', '[null]']) {
    store.set('beret.places', written);
    assert.equal(kept('a/lesson'), undefined, written);
  }
});

test('a full store loses the place and nothing else', () => {
  full = true;
  keep('a/lesson', { paragraph: 3, top: -12 });
  assert.equal(kept('a/lesson'), undefined);
});
