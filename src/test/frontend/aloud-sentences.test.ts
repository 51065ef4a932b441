import assert from 'node:assert/strict';
import test from 'node:test';
import { sentencesOf } from '../../../frontend/aloud-sentences';

const said = (text: string, lang = 'en'): string[] =>
  sentencesOf(text, lang).map(({ from, to }) => text.slice(from, to));

test('a paragraph is cut into its sentences', () => {
  assert.deepEqual(said('It is over. Is it?  "No," says another.'), ['It is over.', 'Is it?', '"No," says another.']);
  assert.deepEqual(said('¿Quién investiga? La misión.', 'es'), ['¿Quién investiga?', 'La misión.']);
  assert.deepEqual(said('Le rapport 3.5 est clos. Fin !', 'fr'), ['Le rapport 3.5 est clos.', 'Fin !']);
});

test('a line that ends does not end the sentence', () => {
  assert.deepEqual(said('The country\ndisciplines.\nIt informs.'), ['The country\ndisciplines.', 'It informs.']);
});

test('what has no letter is not said', () => {
  assert.deepEqual(said(' \n '), []);
  assert.deepEqual(said('— … ×'), []);
  assert.deepEqual(said(''), []);
});

test('a long sentence is one sentence of several breaths, which lose no word', () => {
  const text = `${'Discipline and prosecution remain with the country, which informs the mission, '.repeat(9)}always.`;
  const [sentence, ...more] = sentencesOf(text, 'en');
  assert.equal(more.length, 0);
  const breaths = sentence!.breaths.map(({ from, to }) => text.slice(from, to));
  assert.ok(breaths.length > 3);
  assert.ok(breaths.every((breath) => breath.length <= 180));
  assert.ok(breaths.slice(0, -1).every((breath) => breath.endsWith(',')));
  assert.equal(breaths.join(' '), text);
});

test('without a comma a breath ends between words, and without words anywhere', () => {
  const words = `${'mission '.repeat(60)}ends.`;
  const breaths = sentencesOf(words, 'en')[0]!.breaths.map(({ from, to }) => words.slice(from, to));
  assert.equal(breaths.join(' '), words);
  assert.ok(breaths.every((breath) => breath.length <= 180));

  const one = 'm'.repeat(500);
  assert.equal(
    sentencesOf(one, 'en')[0]!
      .breaths.map(({ from, to }) => one.slice(from, to))
      .join(''),
    one,
  );
});
