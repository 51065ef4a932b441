import { keep, kept, type Place } from './lesson-places';

/** The fragment of the link that goes on where the reader stopped. No section can have it: the ids of sections hold no colon. */
const CONTINUE = ':continue';

/** What Vaadin's router tells when the address is that of the new screen, which is after its content has come. */
const ARRIVED = 'vaadin-router-location-changed';

/** The lesson that was on the screen last. */
let left: string | undefined;

/** Whether the screen that comes is one that was left before, by the browser's Back, Forward or Reload. */
let returning =
  (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type !== 'navigate';
// Vaadin's router tells of a link in the same way as the browser tells of Back.
addEventListener('popstate', (event) => {
  returning = event.isTrusted;
});
addEventListener(
  'click',
  () => {
    returning = false;
  },
  { capture: true },
);

/**
 * Keeps the reader's place in the text before it: shows the section that the address names, or the paragraph that was on top when
 * the reader left. Without either, the screen begins at its top.
 */
class LessonPlace extends HTMLElement {
  private life = new AbortController();
  private later?: number;

  connectedCallback(): void {
    this.life = new AbortController();
    const { signal } = this.life;
    addEventListener('hashchange', () => this.showSection(), { signal });
    addEventListener('scroll', () => this.leftLater(), { signal, passive: true });
    addEventListener('focusin', (event) => this.closeMeanings(event.target as Element), { signal });
    const again = left === this.name;
    left = undefined;
    if (this.isAddressed) requestAnimationFrame(() => this.arrive(again));
    else addEventListener(ARRIVED, () => this.arrive(), { signal, once: true });
  }

  disconnectedCallback(): void {
    this.life.abort();
    clearTimeout(this.later);
    left = this.name;
  }

  private get text(): Element | undefined {
    return this.parentElement?.querySelector('.lesson') ?? undefined;
  }

  private get paragraphs(): HTMLElement[] {
    return [...(this.text?.querySelectorAll<HTMLElement>('h2, h3, p, li, figure, aside') ?? [])];
  }

  /** Whether the address is that of this screen already; on a way inside the program, the content comes first. */
  private get isAddressed(): boolean {
    return location.pathname.endsWith(`/${this.getAttribute('address')}`);
  }

  private get name(): string {
    return `${this.getAttribute('person')}/${this.getAttribute('address')}`;
  }

  /** `again` where the same lesson comes anew under the same address, as in another language. */
  private arrive(again = false): void {
    const goesOn = location.hash === `#${CONTINUE}`;
    if (again || goesOn || (returning && !location.hash)) this.goTo(kept(this.name));
    else if (location.hash) this.showSection();
    returning = false;
  }

  private showSection(): void {
    const section = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!section || !this.text?.contains(section)) return;
    for (const meant of this.text.querySelectorAll('.meant')) meant.classList.remove('meant');
    section.classList.add('meant');
    section.tabIndex = -1;
    section.focus({ preventScroll: true });
    section.scrollIntoView({ block: 'start' });
  }

  /** A meaning that stays open would hide what comes next from whoever goes on by keyboard (WCAG 2.2, 2.4.11). */
  private closeMeanings(focused: Element): void {
    for (const meaning of this.text?.querySelectorAll<HTMLElement>('.meaning:popover-open') ?? [])
      if (!meaning.contains(focused) && focused.getAttribute('popovertarget') !== meaning.id) meaning.hidePopover();
  }

  private goTo(place: Place | undefined): void {
    const paragraph = place && this.paragraphs[place.paragraph];
    if (paragraph) scrollBy({ top: paragraph.getBoundingClientRect().top - place.top, behavior: 'instant' });
  }

  private leftLater(): void {
    clearTimeout(this.later);
    this.later = window.setTimeout(() => this.leave(), 200);
  }

  private leave(): void {
    const at = this.paragraphs.findIndex((paragraph) => paragraph.getBoundingClientRect().bottom > 0);
    const top = this.paragraphs[at]?.getBoundingClientRect().top;
    if (this.isAddressed && top !== undefined)
      keep(this.name, scrollY > 0 ? { paragraph: at, top: Math.round(top) } : undefined);
  }
}

customElements.define('beret-lesson-place', LessonPlace);
