/** A part of a text by the place of its first character and that after its last. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** A sentence, and what of it is said in one breath. */
export interface Sentence extends Part {
  readonly breaths: readonly Part[];
}

/** Chromium falls silent after 15 seconds of one utterance; slow voices say some 14 characters a second. */
const LONGEST = 180;

/** The sentences of a paragraph, in the way of its language. */
export function sentencesOf(paragraph: string, lang: string): Sentence[] {
  const plain = paragraph.replace(/\s/g, ' '); // a line that ends within a sentence would end it
  return segments(plain, lang)
    .map(({ from, to }) => trimmed(plain, from, to))
    .filter(({ from, to }) => /[\p{L}\p{N}]/u.test(plain.slice(from, to)))
    .map((part) => ({ ...part, breaths: breaths(plain, part) }));
}

function segments(text: string, lang: string): Part[] {
  if (!('Segmenter' in Intl)) return [{ from: 0, to: text.length }];
  return [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)].map(({ index, segment }) => ({
    from: index,
    to: index + segment.length,
  }));
}

function breaths(text: string, { from, to }: Part): Part[] {
  const parts: Part[] = [];
  let at = from;
  while (to - at > LONGEST) {
    const end = at + pause(text.slice(at, at + LONGEST));
    parts.push(trimmed(text, at, end));
    at = end;
  }
  parts.push(trimmed(text, at, to));
  return parts;
}

/** Where a voice may pause: after the last comma or the like, else between two words, else anywhere. */
function pause(text: string): number {
  const comma = /^.*[,;:–—)](?= )/.exec(text)?.[0].length ?? 0;
  return comma || text.lastIndexOf(' ') + 1 || text.length;
}

function trimmed(text: string, from: number, to: number): Part {
  const part = text.slice(from, to);
  return { from: from + part.length - part.trimStart().length, to: to - (part.length - part.trimEnd().length) };
}
