const british = (lang: string): string => (lang === 'en' ? 'en-GB' : lang);

/** A text with its values in their places. */
export const filled = (text: string, ...values: readonly unknown[]): string =>
  text.replace(/\{(\d)\}/g, (_, index) => String(values[index] ?? ''));

/** *96 kB*, in the language's own unit. */
export const sizeIn = (lang: string, bytes: number): string =>
  new Intl.NumberFormat(british(lang), { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(
    Math.max(1, bytes / 1000),
  );

/** French counts the first day of a month, and no other: *1er décembre 2026*. */
export const dayIn = (lang: string, at: number): string => {
  const day = new Intl.DateTimeFormat(british(lang), { dateStyle: 'long' }).format(at);
  return lang === 'fr' ? day.replace(/^1(?!\d)/, '1er') : day;
};

/** What the readers of a language call another. */
export const languageIn = (lang: string, code: string): string =>
  new Intl.DisplayNames(british(lang), { type: 'language' }).of(code) ?? code;

/** *English and French* */
export const listIn = (lang: string, names: readonly string[]): string =>
  new Intl.ListFormat(british(lang)).format(names);

/** An element with its attributes and what stands in it. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** A button of ours. */
export function button(label: string, className: string, work: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className }, label);
  made.addEventListener('click', work);
  return made;
}
