import { type Draft, forgetDrafts, parse, reconciled, textOf } from './drafts';
import { type Field, fieldsOf } from './form-fields';

/** By the names that the server gave them; also those whose form has just gone from the screen, because it was saved. */
const drafts = new Map<string, FormDraft>();

/**
 * Keeps what is typed into the form around it until that is saved, and brings it back when the screen is made anew: a session ends, a
 * server dies. It lies in sessionStorage, so it goes with the tab, and only the same person gets it back, at the same address.
 *
 * Attributes: `name` by which the server says that the form was saved; `kept`, `changed` and `discard`, what it says of what it has
 * brought back.
 */
export class FormDraft extends HTMLElement {
  private form?: HTMLElement;
  private place = '';
  private shown = new Map<string, string>();
  private readonly typed = () => this.keep();

  connectedCallback(): void {
    const form = this.parentElement;
    if (!form) return;
    this.form = form;
    form.dataset.draft = '';
    form.addEventListener('input', this.typed);
    form.addEventListener('change', this.typed);
    // Once the values are there, and the server has said what was saved.
    setTimeout(() => this.begin());
  }

  disconnectedCallback(): void {
    this.form?.removeEventListener('input', this.typed);
    this.form?.removeEventListener('change', this.typed);
    this.form = undefined;
  }

  private begin(): void {
    const fields = this.fields();
    const person = document.querySelector<HTMLElement>('[data-person]')?.dataset.person;
    if (!person || !fields.length) return;
    forgetDrafts(person);
    this.place = placeOf(person, fields);
    drafts.set(this.getAttribute('name') ?? '', this);
    this.shown = valuesOf(fields);
    const { fill, stale } = reconciled(this.draft(), this.shown);
    for (const field of fields) {
      const text = fill.get(field.key);
      if (text !== undefined) field.write(text);
    }
    if (fill.size + stale.size) this.tell(fields, fill.size > 0, stale);
  }

  /** The server has stored, or done, what was typed. A form that stays begins anew with what it shows now. */
  saved(): void {
    sessionStorage.removeItem(this.place);
    this.shown = valuesOf(this.fields());
    this.className = '';
    this.replaceChildren();
  }

  /** Says that something was brought back; and what was not, because others have changed that field meanwhile. */
  private tell(fields: readonly Field[], filled: boolean, stale: ReadonlyMap<string, string>): void {
    const lines = filled ? [this.getAttribute('kept') ?? ''] : [];
    if (stale.size) lines.push(this.getAttribute('changed') ?? '');
    for (const { key, label } of fields) if (stale.has(key)) lines.push(`${label}: ${stale.get(key)}`);
    const discard = document.createElement('button');
    discard.type = 'button';
    discard.className = 'link';
    discard.textContent = this.getAttribute('discard');
    discard.addEventListener('click', () => {
      sessionStorage.removeItem(this.place);
      location.reload();
    });
    this.className = 'notice warn';
    this.setAttribute('role', 'status');
    this.replaceChildren(`${lines.join(' ')} `, discard);
  }

  private keep(): void {
    if (!this.place) return;
    const draft: Draft = {};
    for (const field of this.fields()) {
      const [was, now] = [this.shown.get(field.key) ?? '', field.read()];
      if (now !== was) draft[field.key] = { was, now };
    }
    try {
      const text = textOf(draft);
      if (text) sessionStorage.setItem(this.place, text);
      else sessionStorage.removeItem(this.place);
    } catch {
      // The browser keeps nothing: what is typed dies with the page.
    }
  }

  private draft(): Draft {
    try {
      return parse(sessionStorage.getItem(this.place));
    } catch {
      return {};
    }
  }

  private fields(): Field[] {
    return this.form ? fieldsOf(this.form) : [];
  }
}

function valuesOf(fields: readonly Field[]): Map<string, string> {
  return new Map(fields.map((field) => [field.key, field.read()]));
}

function placeOf(person: string, fields: readonly Field[]): string {
  return `beret-draft:${person}:${location.pathname}${location.search}:${fields.map(({ key }) => key).join()}`;
}

declare global {
  interface Window {
    beretFormSaved?: (name: string) => void;
  }
}

/** Called by the server. */
window.beretFormSaved = (name) => drafts.get(name)?.saved();

// Who signs out leaves nothing behind.
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-forgets-drafts]')) forgetDrafts();
});

customElements.define('beret-form-draft', FormDraft);
