import { type Part, sentencesOf } from './aloud-sentences';

/** What is said in one breath: the words, where they stand, the sentence that they are of, and the paragraph of that. */
export interface Breath {
  readonly words: string;
  readonly place: Range;
  readonly sentence: Range;
  readonly paragraph: HTMLElement;
}

const PARAGRAPHS = 'h2, h3, p, li, summary, figcaption, blockquote, td, th, dt, dd, section, aside, article';

/** The answers to a check before somebody gives one, meanings of terms, steps of a case that nobody came to, drawings, signs. */
const UNSAID = 'details > :not(summary), .meaning, [data-away], svg, .chosen, [hidden], [aria-hidden="true"]';

/** What is to be read of a text, in its order. It is found anew at each breath, because a case grows while it is read. */
export class AloudText {
  constructor(
    private readonly text: HTMLElement,
    private readonly lang: string,
  ) {}

  first(within: Element = this.text): Breath | undefined {
    return this.breaths().find(({ paragraph }) => within.contains(paragraph));
  }

  after({ place }: Breath): Breath | undefined {
    return this.breaths().find((next) => next.place.compareBoundaryPoints(Range.START_TO_START, place) > 0);
  }

  private breaths(): Breath[] {
    return this.paragraphs().flatMap((nodes) => this.breathsOf(nodes));
  }

  /** The pieces of text of each paragraph; one with a list in it is two. */
  private paragraphs(): Text[][] {
    const walker = document.createTreeWalker(this.text, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
      node instanceof Element && node.matches(UNSAID) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const paragraphs: Text[][] = [];
    let last: Element | null = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue;
      const paragraph = paragraphOf(node);
      if (paragraph === last) paragraphs.at(-1)?.push(node);
      else paragraphs.push([node]);
      last = paragraph;
    }
    return paragraphs;
  }

  private breathsOf(nodes: readonly Text[]): Breath[] {
    const whole = nodes.map(({ data }) => data).join('');
    const paragraph = nodes[0] && paragraphOf(nodes[0]);
    if (!paragraph) return [];
    return sentencesOf(whole, this.lang).flatMap((sentence) =>
      sentence.breaths.map((breath) => ({
        words: whole.slice(breath.from, breath.to).replace(/\s+/g, ' '),
        place: rangeOf(nodes, breath),
        sentence: rangeOf(nodes, sentence),
        paragraph,
      })),
    );
  }
}

const paragraphOf = (node: Text): HTMLElement | null => node.parentElement?.closest<HTMLElement>(PARAGRAPHS) ?? null;

function rangeOf(nodes: readonly Text[], { from, to }: Part): Range {
  const range = document.createRange();
  let passed = 0;
  for (const node of nodes) {
    const end = passed + node.length;
    if (passed <= from && from < end) range.setStart(node, from - passed);
    if (passed < to && to <= end) range.setEnd(node, to - passed);
    passed = end;
  }
  return range;
}
