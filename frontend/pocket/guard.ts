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
    if (waits(person)) void send(person);
  }
}

/** Whether this person has read something here that the server has not heard of. */
function waits(person: string): boolean {
  try {
    return localStorage.getItem(`beret.reading.${person}`) !== null;
  } catch {
    return false;
  }
}

async function send(person: string): Promise<void> {
  const [{ sendReadings }, { shelf }] = await Promise.all([import('./readings'), import('./shelf')]);
  await sendReadings(person, document.baseURI, (module, lessons) => shelf.markRead(person, module, lessons));
}

/** The worker does it, because it outlives the page; but from here on nothing is shown. */
async function forgetAllBut(person: string): Promise<void> {
  disown();
  const worker = await navigator.serviceWorker?.getRegistration();
  worker?.active?.postMessage({ forgetAllBut: person });
}

document.addEventListener('click', ({ target }) => {
  if (owner() && target instanceof Element && target.closest('[data-forgets-drafts]')) void forgetAllBut('');
});

customElements.define('beret-pocket-guard', PocketGuard);
