/** A template of Lit, or whatever else may stand in one, as it is before it is put on a page. */
export interface Markup {
  /** The HTML, without what only listeners and properties hold. */
  readonly text: string;
  /** Values in their order, each with the name it is bound to, such as `@click` or `.checked`; children have none. */
  readonly bound: readonly (readonly [name: string, value: unknown])[];
}

/** Reads a template without a browser, so that what it says and what its listeners do can be tested. */
export function markup(content: unknown): Markup {
  if (Array.isArray(content)) return joined(content.map(markup));
  if (isTemplate(content)) return joined(content.strings.map((text, index) => part(text, content.values, index)));
  if (isDirective(content)) return markup(content.values.at(-1)); // keyed and live: the value stands last
  const shown =
    content === null || content === undefined || typeof content === 'symbol' || typeof content === 'boolean';
  return { text: shown ? '' : String(content), bound: [] };
}

/** The listeners of an event, in the order of their elements. */
export function listeners(content: unknown, event: string): ((event: unknown) => void)[] {
  return markup(content)
    .bound.filter(([name]) => name === `@${event}`)
    .map(([, listener]) => listener as (event: unknown) => void);
}

/** The words alone. */
export function words(content: unknown): string {
  return markup(content)
    .text.replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function part(text: string, values: readonly unknown[], index: number): Markup {
  const name = /([@.?]?[\w-]+)=["']?[^"'<>]*$/.exec(text)?.[1];
  if (index >= values.length) return { text, bound: [] };
  const value = values[index];
  if (name === undefined) return joined([{ text, bound: [] }, markup(value)]);
  const plain = isDirective(value) ? value.values.at(-1) : value;
  return { text: text + (/^[@.?]/.test(name) ? '' : markup(value).text), bound: [[name, plain]] };
}

function joined(parts: readonly Markup[]): Markup {
  return { text: parts.map(({ text }) => text).join(''), bound: parts.flatMap(({ bound }) => bound) };
}

function isTemplate(content: unknown): content is { strings: readonly string[]; values: readonly unknown[] } {
  return typeof content === 'object' && content !== null && 'strings' in content && 'values' in content;
}

function isDirective(content: unknown): content is { values: readonly unknown[] } {
  return typeof content === 'object' && content !== null && '_$litDirective$' in content && 'values' in content;
}
