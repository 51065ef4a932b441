import { html } from 'lit';
import type { Inputs } from './question-inputs';
import type { Content } from './quiz-notices';

/** Steps to be moved up and down with buttons; the answer is all of them in their new order. */
export function steps({ question, chosen, text, answer }: Inputs): Content {
  const order = chosen.length ? chosen : question.options.map(({ id }) => id);
  const words = new Map(question.options.map((option) => [option.id, option.text]));
  const move = (event: Event, from: number, by: -1 | 1) => {
    const moved = [...order];
    moved.splice(from + by, 0, ...moved.splice(from, 1));
    answer(moved);
    follow(event.currentTarget as HTMLElement, from + by);
  };
  const button = (place: number, by: -1 | 1) => {
    const label = text(by < 0 ? 'moveUp' : 'moveDown', words.get(order[place] ?? ''), place + 1, order.length);
    return html`<button
      type="button"
      class="btn quiet"
      title=${label}
      aria-label=${label}
      ?disabled=${place + by < 0 || place + by === order.length}
      @click=${(event: Event) => move(event, place, by)}
    >
      ${by < 0 ? '↑' : '↓'}
    </button>`;
  };
  // Not keyed by step: the lines stay, the words move, and the focus goes where the step went.
  return html`<ol class="quiz-order">
    ${order.map((id, place) => html`<li><span>${words.get(id)}</span>${button(place, -1)}${button(place, 1)}</li>`)}
  </ol>`;
}

/** Focuses the same button of the step at its new place, or the other one where the step can go no further. */
function follow(pressed: HTMLElement, place: number): void {
  const line = pressed.closest('ol')?.children[place];
  const index = [...(pressed.parentElement?.querySelectorAll<HTMLElement>('button') ?? [])].indexOf(pressed);
  requestAnimationFrame(() => {
    const buttons = [...(line?.querySelectorAll('button') ?? [])];
    const target = buttons[index]?.disabled ? buttons[1 - index] : buttons[index];
    target?.focus();
  });
}
