import assert from 'node:assert/strict';
import test from 'node:test';
import { forgetDrafts, parse, reconciled, textOf } from '../../../frontend/drafts';

const draft = { name: { was: '', now: 'Rota' }, day: { was: '2026-01-01', now: '2026-02-02' } };

test('what was typed is filled in where the field shows what it did then', () => {
  const { fill, stale } = reconciled(
    draft,
    new Map([
      ['name', ''],
      ['day', '2026-01-01'],
    ]),
  );
  assert.deepEqual(
    [...fill],
    [
      ['name', 'Rota'],
      ['day', '2026-02-02'],
    ],
  );
  assert.equal(stale.size, 0);
});

test('a field that others have changed meanwhile is left as it is, and what was typed is told', () => {
  const { fill, stale } = reconciled(
    draft,
    new Map([
      ['name', ''],
      ['day', '2026-03-03'],
    ]),
  );
  assert.deepEqual([...fill.keys()], ['name']);
  assert.deepEqual([...stale], [['day', '2026-02-02']]);
});

test('what is stored already, and fields that are gone, are nothing to tell', () => {
  const { fill, stale } = reconciled(draft, new Map([['name', 'Rota']]));
  assert.equal(fill.size + stale.size, 0);
});

test('a draft outlives being written, and damage to it', () => {
  assert.deepEqual(parse(textOf(draft) ?? null), draft);
  assert.equal(textOf({}), undefined);
  for (const damaged of [null, '', '{', 'null', '7', '[]', '"a"']) assert.deepEqual(parse(damaged), {});
});

test('drafts of others are forgotten, and at sign-out all', () => {
  const kept = new Map([
    ['beret-draft:ann:/a:name', '1'],
    ['beret-draft:anna:/a:name', '2'],
    ['other', '3'],
  ]);
  const storage = Object.assign(Object.fromEntries(kept), {
    removeItem: (key: string) => delete storage[key],
  }) as Record<string, unknown>;
  Object.defineProperty(storage, 'removeItem', { enumerable: false });
  Object.defineProperty(globalThis, 'sessionStorage', { value: storage, configurable: true });
  forgetDrafts('ann');
  assert.deepEqual(Object.keys(storage), ['beret-draft:ann:/a:name', 'other']);
  forgetDrafts();
  assert.deepEqual(Object.keys(storage), ['other']);
});
