import assert from 'node:assert/strict';
import test from 'node:test';
import { CaseWay } from '../../../frontend/case-way';

function way(): CaseWay {
  const leads = new Map([
    ['gate', ['list', 'greet']],
    ['list', ['greet', 'page']],
    ['page', []],
    ['greet', []],
  ]);
  return new CaseWay(leads, 'gate');
}

test('a way goes on by choices of its latest step, to an end', () => {
  const one = way();
  assert.deepEqual(one.steps, ['gate']);
  one.choose('gate', 'list');
  assert.equal(one.isAtEnd, false);
  one.choose('list', 'page');
  assert.deepEqual(one.steps, ['gate', 'list', 'page']);
  assert.equal(one.isAtEnd, true);
  assert.equal(one.chosenAt('gate'), 'list');
  assert.equal(one.chosenAt('page'), undefined);
});

test('another choice at an earlier step takes back what came after', () => {
  const one = way();
  one.choose('gate', 'list');
  one.choose('list', 'page');
  one.choose('gate', 'greet');
  assert.deepEqual(one.steps, ['gate', 'greet']);
});

test('what the case does not have changes nothing', () => {
  const one = way();
  one.choose('gate', 'page');
  one.choose('list', 'page');
  assert.deepEqual(one.steps, ['gate']);
});

test('a way that was kept is taken up as far as the case still has it', () => {
  for (const [kept, taken] of [
    [
      ['gate', 'list', 'page'],
      ['gate', 'list', 'page'],
    ],
    [
      ['gate', 'list', 'door'],
      ['gate', 'list'],
    ],
    [['door', 'list'], ['gate']],
    [[], ['gate']],
  ] as const) {
    const one = way();
    one.resume(kept);
    assert.deepEqual(one.steps, taken);
  }
});
