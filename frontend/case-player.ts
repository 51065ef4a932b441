import { CaseReport } from './case-report';
import { CaseWay } from './case-way';

/**
 * Leads through a case: of the text within, it shows the steps that were come to, and takes a click on a choice as a decision. All
 * of the text is in the page, so it goes on without a connection; where this script does not run, and on paper, all of it is read.
 * What was chosen before stays visible and can be chosen otherwise, which takes back what came after.
 *
 * Attributes: `address` where the way is reported, `person` and `case` by which it is kept on this device, `again` and `chosen`
 * the words of the button and of the mark.
 */
export class BeretCase extends HTMLElement {
  private way?: CaseWay;
  private report?: CaseReport;
  private readonly arrival = new MutationObserver(() => this.begin());

  connectedCallback(): void {
    addEventListener('online', this.send);
    this.addEventListener('click', this.clicked);
    this.arrival.observe(this, { childList: true, subtree: true });
    this.begin();
  }

  disconnectedCallback(): void {
    removeEventListener('online', this.send);
    this.removeEventListener('click', this.clicked);
    this.arrival.disconnect();
  }

  /** The text may arrive after the element. */
  private begin(): void {
    const [first] = this.steps();
    if (!first || !this.querySelector('#debriefing')) return;
    this.arrival.disconnect();
    const leads = new Map(this.steps().map((step) => [step.id, choicesOf(step).map(target)]));
    this.way = new CaseWay(leads, first.id);
    this.way.resume(this.remembered());
    this.report = new CaseReport(
      new URL(this.getAttribute('address') ?? '', document.baseURI).href,
      `beret-case-ended:${this.key()}`,
    );
    this.append(this.button());
    this.show();
    this.send();
  }

  private readonly send = (): void => void this.report?.send();

  private readonly clicked = (event: MouseEvent): void => {
    const choice = (event.target as Element).closest<HTMLElement>('[data-step]');
    const step = choice?.closest<HTMLElement>('.step');
    if (!choice || !step || !this.way) return;
    event.preventDefault();
    event.stopPropagation(); // the router of the screens would follow the link
    this.way.choose(step.id, target(choice));
    this.show();
    this.remember();
    go(this.step(this.way.latest));
    if (this.way.isAtEnd) void this.report?.ended(this.way.steps);
  };

  private show(): void {
    const way = this.way;
    if (!way) return;
    this.toggleAttribute('playing', true);
    for (const step of this.steps()) {
      away(step, !way.steps.includes(step.id));
      for (const choice of choicesOf(step)) this.mark(choice, way.chosenAt(step.id) === target(choice));
    }
    for (const after of this.querySelectorAll('#debriefing, :scope > .btn')) away(after, !way.isAtEnd);
  }

  /** In words too: colour alone tells nothing to some. */
  private mark(choice: HTMLElement, isChosen: boolean): void {
    choice.querySelector('.chosen')?.remove();
    choice.toggleAttribute('data-chosen', isChosen);
    if (!isChosen) return;
    const word = document.createElement('span');
    word.className = 'chosen';
    word.textContent = this.getAttribute('chosen');
    choice.append(' ', word);
  }

  private button(): HTMLButtonElement {
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'btn';
    again.textContent = this.getAttribute('again');
    again.addEventListener('click', () => {
      this.way?.restart();
      this.show();
      this.remember();
      go(this.steps()[0]);
    });
    return again;
  }

  private steps(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.step:not(#debriefing)')];
  }

  private step(id: string): HTMLElement | undefined {
    return this.steps().find((step) => step.id === id);
  }

  private key(): string {
    return `${this.getAttribute('person')}:${this.getAttribute('case')}`;
  }

  /** For the same tab only: a reload or another language keeps the place, and the next person at this computer finds nothing. */
  private remember(): void {
    try {
      sessionStorage.setItem(`beret-case:${this.key()}`, JSON.stringify(this.way?.steps ?? []));
    } catch {
      // The browser keeps nothing: a reload begins anew.
    }
  }

  private remembered(): string[] {
    try {
      const steps: unknown = JSON.parse(sessionStorage.getItem(`beret-case:${this.key()}`) ?? '[]');
      return Array.isArray(steps) ? steps.map(String) : [];
    } catch {
      return [];
    }
  }
}

/** Off the screen only: `hidden` would keep it from paper too, as Vaadin's style sheet insists on it. */
function away(part: Element, isAway: boolean): void {
  part.toggleAttribute('data-away', isAway);
}

function choicesOf(step: Element): HTMLElement[] {
  return [...step.querySelectorAll<HTMLElement>('[data-step]')];
}

function target(choice: HTMLElement): string {
  return choice.getAttribute('data-step') ?? '';
}

/** The keyboard goes along, and a screen reader reads the heading. */
function go(step: HTMLElement | undefined): void {
  const heading = step?.querySelector<HTMLElement>('h2');
  if (!step || !heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  step.scrollIntoView({ block: 'start' });
}

customElements.define('beret-case', BeretCase);
