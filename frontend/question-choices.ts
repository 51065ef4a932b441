import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Inputs } from './question-inputs';
import type { Option } from './quiz-api';
import type { Content } from './quiz-notices';

/** Options to choose one or several of; the answer names them in the order in which they are shown. */
export function choices({ question, chosen, answer }: Inputs): Content {
  const several = question.form === 'CHOOSE_SEVERAL';
  const change = (option: Option, checked: boolean) => {
    const isIn = (other: Option) => (other === option ? checked : several && chosen.includes(other.id));
    answer(question.options.filter(isIn).map(({ id }) => id));
  };
  return html`${question.options.map(
    (option) => html`<label class="quiz-option">
      <input
        type=${several ? 'checkbox' : 'radio'}
        name="choice-${question.id}"
        value=${option.id}
        .checked=${live(chosen.includes(option.id))}
        @change=${(event: Event) => change(option, (event.target as HTMLInputElement).checked)}
      />
      <span>${option.text}</span>
    </label>`,
  )}`;
}
