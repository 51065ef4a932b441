/** A field of a form as a text: what is typed, the words of what is chosen, whether a box is ticked. */
export interface Field {
  /** Unique within the form, and the same when the form is made anew. */
  readonly key: string;
  readonly label: string;
  read(): string;
  /** As if it were typed, so that the server hears of it. What is not offered any more changes nothing. */
  write(text: string): void;
}

const FIELDS = 'input, textarea, select, vaadin-select';

/** Passwords and codes are not kept, nor what is typed to confirm an act. */
const SECRET = [
  '[type=password]',
  '[type=file]',
  '[type=hidden]',
  '[autocomplete$=password]',
  '[autocomplete=one-time-code]',
  '[data-kept=no] *',
].join();

/** The fields of a form, without those of a form within it. */
export function fieldsOf(form: HTMLElement): Field[] {
  const keys = new Map<string, number>();
  return [...form.querySelectorAll<HTMLElement>(FIELDS)]
    .filter((element) => element.closest('[data-draft]') === form && !element.matches(SECRET))
    .map((element) => {
      const label = labelOf(element);
      const name = element.id.replace(/^.*-\d+$/, '') || label;
      const same = keys.get(name) ?? 0;
      keys.set(name, same + 1);
      return { key: same ? `${name}#${same}` : name, label, ...access(element) };
    });
}

function labelOf(element: HTMLElement): string {
  const label = element.closest('label') ?? element.querySelector('label');
  const own = [...(label?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE || isWord(node));
  return own
    .map((node) => node.textContent)
    .join('')
    .trim();
}

const isWord = (node: Node) => node instanceof HTMLSpanElement;

function access(element: HTMLElement): Pick<Field, 'read' | 'write'> {
  if (element instanceof HTMLSelectElement) return choice(element, () => [...element.options]);
  if (element.localName === 'vaadin-select') {
    return choice(element as HTMLInputElement, () => [...element.querySelectorAll<HTMLOptionElement>(LISTED)]);
  }
  const input = element as HTMLInputElement;
  const box = input.type === 'checkbox' || input.type === 'radio';
  return {
    read: () => (box ? (input.checked ? 'on' : '') : input.value),
    write(text) {
      if (box) input.checked = text === 'on';
      else input.value = text;
      announce(input);
    },
  };
}

const LISTED = 'vaadin-select-list-box vaadin-select-item';

/** By the words, since the same number may mean another item tomorrow. */
function choice(
  element: { value: string } & HTMLElement,
  items: () => HTMLOptionElement[],
): Pick<Field, 'read' | 'write'> {
  const words = (item?: HTMLOptionElement) => item?.textContent?.trim() ?? '';
  return {
    read: () => words(items().find(({ value }) => value === element.value)),
    write(text) {
      const item = items().find((one) => words(one) === text);
      if (!item) return;
      element.value = item.value;
      announce(element);
    },
  };
}

function announce(element: HTMLElement): void {
  for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }));
}
