import type { Answer } from './quiz-api';

/** What a tab tells the others: the server has stored an answer, or the attempt is submitted. */
export type TabMessage = { readonly saved: Answer } | { readonly closed: true };

/** What is done when another tab tells something, or has changed the journal. */
export interface TabListeners {
  saved(answer: Answer): void;
  closed(): void;
  journalChanged(): void;
}

/** The other tabs of this browser in which the same attempt is open. `journal` is the journal's key in localStorage. */
export class OtherTabs {
  private readonly channel: BroadcastChannel;

  constructor(
    attempt: string,
    journal: string,
    private readonly life: AbortSignal,
    private readonly listeners: TabListeners,
  ) {
    this.channel = new BroadcastChannel(`beret.${attempt}`);
    this.channel.onmessage = ({ data }: MessageEvent<TabMessage>) => this.hear(data);
    life.addEventListener('abort', () => this.channel.close());
    // Without a key, everything was cleared.
    const changed = ({ key }: StorageEvent) => (key === null || key === journal) && listeners.journalChanged();
    addEventListener('storage', changed, { signal: life });
  }

  tell(message: TabMessage): void {
    if (!this.life.aborted) this.channel.postMessage(message);
  }

  private hear(message: TabMessage): void {
    if ('closed' in message) this.listeners.closed();
    else this.listeners.saved(message.saved);
  }
}
