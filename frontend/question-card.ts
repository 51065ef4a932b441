import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import type { Option, Question } from './quiz-api';
import type { Content } from './quiz-notices';

/** What a stem ends with, if that is a question: it stands out from the situation before it. */
const ASK = /[^\s.!?…][^.!?…]*\?$/;

/** One question as a group of native inputs; `choose` gets all options chosen after a change, in the question's order. */
export function questionCard(
  question: Question,
  chosen: readonly string[],
  locked: boolean,
  hint: string,
  choose: (options: string[]) => void,
): Content {
  const { id, stem, severalChoices, options } = question;
  const ask = ASK.exec(stem)?.[0] ?? '';
  const change = (option: Option, checked: boolean) => {
    const isIn = (other: Option) => (other === option ? checked : severalChoices && chosen.includes(other.id));
    choose(options.filter(isIn).map((one) => one.id));
  };
  // Keyed: an input must not carry its state over to the next question.
  return html`${keyed(
    id,
    html`<fieldset ?disabled=${locked} aria-describedby=${severalChoices ? 'quiz-hint' : nothing}>
      <legend>
        <h2 tabindex="-1">${stem.slice(0, stem.length - ask.length)}${ask ? html`<strong>${ask}</strong>` : nothing}</h2>
      </legend>
      ${severalChoices ? html`<p id="quiz-hint" class="muted">${hint}</p>` : nothing}
      ${options.map(
        (option) => html`<label class="quiz-option">
          <input
            type=${severalChoices ? 'checkbox' : 'radio'}
            name="choice-${id}"
            value=${option.id}
            .checked=${live(chosen.includes(option.id))}
            @change=${(event: Event) => change(option, (event.target as HTMLInputElement).checked)}
          />
          <span>${option.text}</span>
        </label>`,
      )}
    </fieldset>`,
  )}`;
}
