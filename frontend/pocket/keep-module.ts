import { isPossible, Keeping, keepAssigned, NotKept } from './keeping';
import { keepQuiz } from './kept-quiz';
import { owner } from './owner';
import { ownForGood } from './owner-copy';
import { type KeptModule, shelf } from './shelf';
import { button, dayIn, element, filled, languageIn, listIn, sizeIn } from './words';

/** A language in which the module can be kept, and how many bytes that is before compression. */
interface Offer {
  readonly code: string;
  readonly name: string;
  readonly size: number;
}

/**
 * Offers to keep a module on this device, says what is kept and how large it is, and takes it away again. What is kept is brought up
 * to date when the module is opened.
 *
 * Attributes: `person`, `module`, `lang`, `reader` the version of the reader, `offers` and `texts` as JSON.
 */
class KeepModule extends HTMLElement {
  private keeping?: Keeping;
  private kept?: KeptModule;
  private readonly said = element('p', { role: 'status', class: 'small' });

  connectedCallback(): void {
    if (!isPossible()) return;
    this.keeping = new Keeping(this.value('person'), this.value('reader'));
    void this.begin();
  }

  private async begin(): Promise<void> {
    try {
      this.kept = await shelf.get(this.value('person'), this.value('module'));
      this.show();
      if (this.kept) this.kept = await this.keeping?.refresh(this.kept);
      this.show();
      if (this.kept) await keepQuiz(this.kept.person, this.kept.module);
    } catch {
      // No connection: what is kept stays. No store: nothing is offered.
    }
  }

  private show(): void {
    const { kept, lang } = this;
    const parts: Node[] = [element('h2', {}, this.text('title')), element('p', {}, this.text('about'))];
    if (kept) {
      const names = Object.keys(kept.texts).map((code) => languageIn(lang, code));
      const line = this.text('kept', dayIn(lang, kept.keptAt), listIn(lang, names), sizeIn(lang, kept.size));
      const remove = button(this.text('remove'), 'btn quiet', () => void this.discard());
      parts.push(
        element('p', { class: 'kept' }, line),
        this.wish(Object.keys(kept.texts)),
        element('p', { class: 'row' }, remove),
      );
    } else {
      const keep = button('', 'btn', () => void this.keep());
      const choices = this.choices(() => {
        keep.textContent = this.text('keep', sizeIn(lang, this.size()));
        keep.disabled = !this.chosen().length;
      });
      parts.push(choices, element('p', { class: 'row' }, keep));
      this.replaceChildren(...parts, this.said);
      choices.dispatchEvent(new Event('change'));
      return;
    }
    this.replaceChildren(...parts, this.said);
  }

  /** Whether everything is kept that is assigned. */
  private wish(languages: readonly string[]): HTMLElement {
    const box = element('input', { type: 'checkbox' });
    box.checked = owner()?.all !== undefined;
    box.addEventListener('change', () => void this.keepAll(box.checked ? languages : undefined));
    return element('label', { class: 'choice' }, box, this.text('all'));
  }

  private async keepAll(all: readonly string[] | undefined): Promise<void> {
    const known = owner();
    if (!known) return;
    this.said.textContent = all ? this.text('working') : '';
    try {
      await ownForGood({ ...known, all });
      await keepAssigned(known.person);
      this.said.textContent = this.text(all ? 'all.done' : 'all.ended');
    } catch (problem) {
      this.said.textContent = this.text(problem instanceof NotKept ? problem.reason : 'failed');
    }
  }

  private choices(changed: () => void): HTMLElement {
    const boxes = this.offers.map(({ code, name }) => {
      const box = element('input', { type: 'checkbox', value: code });
      box.checked = code === this.lang;
      return element('label', { class: 'choice' }, box, name);
    });
    const one = this.offers.length === 1;
    const field = element(
      'fieldset',
      one ? { hidden: '' } : {},
      element('legend', {}, this.text('languages')),
      ...boxes,
    );
    if (!field.querySelector(':checked')) for (const box of field.querySelectorAll('input')) box.checked = true;
    field.addEventListener('change', changed);
    return field;
  }

  private async keep(): Promise<void> {
    await this.work(async (keeping) => {
      this.kept = await keeping.keep(this.value('module'), this.chosen(), this.lang);
    }, '');
  }

  private async discard(): Promise<void> {
    await this.work(async (keeping) => {
      await keeping.remove(this.value('module'));
      this.kept = undefined;
    }, this.text('removed'));
  }

  /** The button that was pressed goes away; the focus goes to the heading instead of nowhere. */
  private async work(work: (keeping: Keeping) => Promise<void>, done: string): Promise<void> {
    this.said.textContent = this.text('working');
    for (const input of this.querySelectorAll('button')) input.disabled = true;
    try {
      if (this.keeping) await work(this.keeping);
      this.said.textContent = done;
    } catch (problem) {
      this.said.textContent = this.text(problem instanceof NotKept ? problem.reason : 'failed');
    }
    this.show();
    const heading = this.querySelector('h2');
    if (heading) heading.tabIndex = -1;
    heading?.focus({ preventScroll: true });
  }

  private chosen(): string[] {
    return [...this.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
  }

  private size(): number {
    const chosen = this.chosen();
    return this.offers.reduce((sum, { code, size }) => sum + (chosen.includes(code) ? size : 0), 0);
  }

  private get offers(): Offer[] {
    return JSON.parse(this.value('offers'));
  }

  private text(key: string, ...values: readonly unknown[]): string {
    const texts: Record<string, string> = JSON.parse(this.value('texts'));
    return filled(texts[key] ?? key, ...values);
  }

  private value(attribute: string): string {
    return this.getAttribute(attribute) ?? '';
  }
}

customElements.define('beret-keep', KeepModule);
