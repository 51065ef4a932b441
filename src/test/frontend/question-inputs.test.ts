import assert from 'node:assert/strict';
import test from 'node:test';
import { questionCard } from '../../../frontend/question-card';
import { choices } from '../../../frontend/question-choices';
import type { Inputs } from '../../../frontend/question-inputs';
import { pairs } from '../../../frontend/question-pairs';
import { steps } from '../../../frontend/question-steps';
import type { Form } from '../../../frontend/quiz-api';
import { listeners, markup, words } from './markup';

globalThis.requestAnimationFrame = () => 0;

const option = (id: string) => ({ id, text: `text of ${id}` });

function given(form: Form, chosen: string[] = []): { inputs: Inputs; answers: string[][] } {
  const answers: string[][] = [];
  const question = {
    id: 'q',
    form,
    stem: 'A car stops. What now?',
    options: ['a', 'b', 'c'].map(option),
    responses: ['x', 'y'].map(option),
  };
  const text = (key: string, ...values: unknown[]) => [key, ...values].join(' ');
  return { inputs: { question, chosen, text, answer: (ids) => answers.push(ids) }, answers };
}

const checked = (on: boolean) => ({ target: { checked: on } });
const selected = (value: string) => ({ target: { value } });

test('one choice takes the place of the other', () => {
  const { inputs, answers } = given('CHOOSE_ONE', ['a']);
  listeners(choices(inputs), 'change')[1]!(checked(true));
  assert.deepEqual(answers, [['b']]);
});

test('several choices are named in the order in which they are shown', () => {
  const { inputs, answers } = given('CHOOSE_SEVERAL', ['c', 'b']);
  const [a, b] = listeners(choices(inputs), 'change');
  a!(checked(true));
  b!(checked(false));
  assert.deepEqual(answers, [['a', 'b', 'c'], ['c']]);
});

test('what is chosen is checked', () => {
  const { bound } = markup(choices(given('CHOOSE_SEVERAL', ['b']).inputs));
  assert.deepEqual(
    bound.filter(([name]) => name === '.checked').map(([, value]) => value),
    [false, true, false],
  );
});

test('a line is matched, matched anew and matched no longer', () => {
  const { inputs, answers } = given('MATCH', ['b.x']);
  const [a, b] = listeners(pairs(inputs), 'change');
  a!(selected('y'));
  b!(selected('y'));
  b!(selected(''));
  assert.deepEqual(answers, [['a.y', 'b.x'], ['b.y'], []]);
});

/** A click on a button that stands alone, so that there is nothing to move the focus to. */
const click = { currentTarget: { closest: () => null, parentElement: { querySelectorAll: () => [] } } };

test('a step moves up and down, from the order that is shown at first', () => {
  const { inputs, answers } = given('PUT_IN_ORDER');
  const [, firstDown, secondUp, , thirdUp] = listeners(steps(inputs), 'click');
  firstDown!(click);
  secondUp!(click);
  thirdUp!(click);
  assert.deepEqual(answers, [
    ['b', 'a', 'c'],
    ['b', 'a', 'c'],
    ['a', 'c', 'b'],
  ]);
});

test('a step that was moved before moves on from where it is', () => {
  const { inputs, answers } = given('PUT_IN_ORDER', ['c', 'b', 'a']);
  listeners(steps(inputs), 'click')[1]!(click);
  assert.deepEqual(answers, [['b', 'c', 'a']]);
});

test('the first step cannot move up, nor the last one down', () => {
  const { bound } = markup(steps(given('PUT_IN_ORDER', ['c', 'b', 'a']).inputs));
  assert.deepEqual(
    bound.filter(([name]) => name === '?disabled').map(([, value]) => value),
    [true, false, false, false, false, true],
  );
});

test('what is asked stands out from the situation, and only if it is a question', () => {
  const { inputs } = given('CHOOSE_ONE');
  assert.match(markup(questionCard(inputs, false)).text, /A car stops\. <strong>What now\?<\/strong>/);
  const statement = { ...inputs, question: { ...inputs.question, stem: 'A car stops.' } };
  assert.doesNotMatch(markup(questionCard(statement, false)).text, /<strong>/);
});

test('each form says how to answer where that does not show, and has its own inputs', () => {
  const look = (form: Form) => words(questionCard(given(form).inputs, false));
  assert.doesNotMatch(look('CHOOSE_ONE'), /choose|putInOrder|matchPairs/);
  assert.match(look('CHOOSE_SEVERAL'), /chooseSeveral/);
  assert.match(look('PUT_IN_ORDER'), /putInOrder.*↑ ↓/);
  assert.match(look('MATCH'), /matchPairs.*chooseResponse/);
});

test('a locked question takes nothing', () => {
  const { bound } = markup(questionCard(given('CHOOSE_ONE').inputs, true));
  assert.deepEqual(bound.find(([name]) => name === '?disabled')?.[1], true);
});
