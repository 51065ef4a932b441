import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { choices } from './question-choices';
import type { Inputs } from './question-inputs';
import { pairs } from './question-pairs';
import { steps } from './question-steps';
import type { Form } from './quiz-api';
import type { Content } from './quiz-notices';

/** What a stem ends with, if that is a question: it stands out from the situation before it. */
const ASK = /[^\s.!?…][^.!?…]*\?$/;

/** How to answer, where that does not show by itself. */
const HINTS: Record<Form, string | null> = {
  CHOOSE_ONE: null,
  CHOOSE_SEVERAL: 'chooseSeveral',
  PUT_IN_ORDER: 'putInOrder',
  MATCH: 'matchPairs',
};

/** One question as a group of native inputs. */
export function questionCard(inputs: Inputs, locked: boolean): Content {
  const { question, text } = inputs;
  const ask = ASK.exec(question.stem)?.[0] ?? '';
  const situation = question.stem.slice(0, question.stem.length - ask.length);
  const hint = HINTS[question.form];
  // Keyed: an input must not carry its state over to the next question.
  return html`${keyed(
    question.id,
    html`<fieldset ?disabled=${locked} aria-describedby=${hint ? 'quiz-hint' : nothing}>
      <legend>
        <h2 tabindex="-1">${situation}${ask ? html`<strong>${ask}</strong>` : nothing}</h2>
      </legend>
      ${hint ? html`<p id="quiz-hint" class="muted">${text(hint)}</p>` : nothing} ${body(inputs)}
    </fieldset>`,
  )}`;
}

/** Without a default: a form that is forgotten here does not compile. */
function body(inputs: Inputs): Content {
  switch (inputs.question.form) {
    case 'PUT_IN_ORDER':
      return steps(inputs);
    case 'MATCH':
      return pairs(inputs);
    case 'CHOOSE_ONE':
    case 'CHOOSE_SEVERAL':
      return choices(inputs);
  }
}
