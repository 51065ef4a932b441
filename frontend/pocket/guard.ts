import { disown, owner } from './owner';

/**
 * Sees to it that nothing of one person is seen by the next at this device: what another person kept goes when somebody else is
 * signed in, and what this one kept goes when they sign out. Where nothing is kept it does nothing.
 *
 * Attribute: `person`, who is signed in.
 */
class PocketGuard extends HTMLElement {
  connectedCallback(): void {
    const [kept, person] = [owner(), this.getAttribute('person') ?? ''];
    if (kept && kept.person !== person) void forgetAllBut(person);
  }
}

/** The worker does it, because it outlives the page; but from here on nothing is shown. */
async function forgetAllBut(person?: string): Promise<void> {
  disown();
  const worker = await navigator.serviceWorker?.getRegistration();
  worker?.active?.postMessage({ forgetAllBut: person });
}

document.addEventListener('click', ({ target }) => {
  if (owner() && target instanceof Element && target.closest('[data-forgets-drafts]')) void forgetAllBut();
});

customElements.define('beret-pocket-guard', PocketGuard);
