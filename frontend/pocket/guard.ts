import { disown, isForgotten, type Owner, owner } from './owner';
import { hasUnsent, unsentAttempts } from './unsent';

/**
 * Sees to it that nothing of one person is seen by the next at this device: what another person kept goes when somebody else is
 * signed in, and what this one kept goes when they sign out. What the server has not heard of is sent, and who signs out with
 * something unsent is told so once. Where nothing is kept it does nothing.
 *
 * Attributes: `person`, who is signed in; `texts` as JSON.
 */
class PocketGuard extends HTMLElement {
  private told = false;

  connectedCallback(): void {
    const { person } = this;
    void keptBy().then((kept) => {
      if (kept && kept.person !== person) void forgetAllBut(person);
      else if (kept?.all) void keepAssigned(person);
    });
    if (hasUnsent(person)) void this.send();
    document.addEventListener('click', this.leaves, true);
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.leaves, true);
  }

  private get person(): string {
    return this.getAttribute('person') ?? '';
  }

  /** Before anybody else hears of a click on *sign out*. */
  private readonly leaves = (event: Event): void => {
    const button = event.target instanceof Element && event.target.closest<HTMLElement>('[data-forgets-drafts]');
    if (!button) return;
    if (this.told || !hasUnsent(this.person)) {
      if (owner()) void forgetAllBut('');
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    this.told = true;
    const patience = new Promise((resolve) => setTimeout(resolve, 3000));
    void Promise.race([this.send(), patience]).then(() => {
      if (hasUnsent(this.person)) this.say('unsent');
      else button.click();
    });
  };

  /** Without a connection it waits on. */
  private send(): Promise<void> {
    return this.sendAll().catch(() => undefined);
  }

  private async sendAll(): Promise<void> {
    const { person } = this;
    const [{ sendReadings }, { markRead }] = await Promise.all([import('./readings'), import('./shelf')]);
    await sendReadings(person, document.baseURI, (module, lessons) => markRead(person, module, lessons));
    const { sendAttempt } = await import('./send-attempt');
    for (const attempt of unsentAttempts(person)) {
      if (location.pathname.endsWith(`/quiz/${attempt}`)) continue; // that page does it
      if (await sendAttempt(person, attempt, document.documentElement.lang))
        this.say('handed-in', `results/${attempt}`);
    }
  }

  private say(key: string, address?: string): void {
    const line = document.createElement('p');
    line.className = `notice ${address ? 'good' : 'warn'}`;
    line.append(this.text(key));
    if (address) {
      const link = document.createElement('a');
      link.href = address;
      link.append(this.text('result'));
      line.append(' ', link);
    }
    this.replaceChildren(line);
    line.scrollIntoView({ block: 'nearest' });
  }

  private text(key: string): string {
    return JSON.parse(this.getAttribute('texts') ?? '{}')[key] ?? key;
  }
}

/** Whose device it is. While there is a worker, something is kept, also of an owner whom the browser has forgotten. */
async function keptBy(): Promise<Owner | undefined> {
  if (!isForgotten() || !navigator.serviceWorker?.controller) return owner();
  return (await import('./owner-copy')).findOwner();
}

async function keepAssigned(person: string): Promise<void> {
  const keeping = await import('./keeping');
  await keeping.keepAssigned(person).catch(() => undefined); // no connection, or no room: the page of the module says so
}

/** The worker does it, because it outlives the page; but from here on nothing is shown. */
async function forgetAllBut(person: string): Promise<void> {
  disown();
  const worker = await navigator.serviceWorker?.getRegistration();
  worker?.active?.postMessage({ forgetAllBut: person });
}

customElements.define('beret-pocket-guard', PocketGuard);
