import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Inputs } from './question-inputs';
import type { Content } from './quiz-notices';

/** Lines to be matched, each with one native select; the answer names the pairs as `line.response`. */
export function pairs({ question, chosen, text, answer }: Inputs): Content {
  const response = (line: string) => chosen.find((pair) => pair.startsWith(`${line}.`))?.slice(line.length + 1) ?? '';
  const change = (line: string, value: string) => {
    const pair = (id: string) => [id, id === line ? value : response(id)] as const;
    const made = question.options.map(({ id }) => pair(id)).filter(([, fits]) => fits);
    answer(made.map(([id, fits]) => `${id}.${fits}`));
  };
  return html`<div class="quiz-pairs">
    ${question.options.map(
      ({ id, text: words }) => html`<label>
        <span>${words}</span>
        <select
          name="pair-${id}"
          .value=${live(response(id))}
          @change=${(event: Event) => change(id, (event.target as HTMLSelectElement).value)}
        >
          <option value="">${text('chooseResponse')}</option>
          ${question.responses.map(
            (one) => html`<option value=${one.id} ?selected=${one.id === response(id)}>${one.text}</option>`,
          )}
        </select>
      </label>`,
    )}
  </div>`;
}
