import assert from 'node:assert/strict';
import test from 'node:test';
import { SavedAnswers } from '../../../frontend/saved-answers';

const answer = (revision: number, option: string, savedAt: string | null) => ({
  question: 'a',
  revision,
  options: [option],
  savedAt,
});

test('an answer that was overtaken on its way does not take the place of a later one', () => {
  const saved = new SavedAnswers();
  saved.learn(answer(2, 'two', '2027-01-01T12:00:02Z'));
  saved.learn(answer(1, 'one', '2027-01-01T12:00:01Z'));
  assert.deepEqual(saved.get('a')?.options, ['two']);
  assert.equal(saved.revision('a'), 2);
  assert.equal(saved.latest, Date.UTC(2027, 0, 1, 12, 0, 2));
});

test('a question without an answer was never saved', () => {
  const saved = new SavedAnswers();
  saved.learn({ question: 'a', revision: 0, options: [], savedAt: null });
  assert.equal(saved.latest, 0);
  assert.equal(saved.revision('b'), 0);
});
