import type { AloudControls } from './aloud-controls';
import { voiceFor } from './aloud-voice';

/**
 * Offers to read the text of a lesson with the voice of the device. Where the device has none for the language, nothing is shown and
 * nothing more is fetched; voices may arrive late, and go.
 *
 * Attributes: `voice` the language of the text, `texts` as JSON.
 */
class ReadAloud extends HTMLElement {
  private life = new AbortController();
  private controls?: AloudControls;
  private loading = false;

  connectedCallback(): void {
    if (!('speechSynthesis' in window)) return;
    this.life = new AbortController();
    const { signal } = this.life;
    const look = () => void this.offer();
    speechSynthesis.addEventListener?.('voiceschanged', look, { signal }); // not in older Safari, whose voices are there at once
    for (const change of ['online', 'offline']) addEventListener(change, look, { signal });
    look();
  }

  disconnectedCallback(): void {
    this.life.abort();
    this.controls = undefined;
    this.replaceChildren();
  }

  private async offer(): Promise<void> {
    if (!this.controls && this.voice) await this.load();
    if (this.controls?.isSilent) this.hidden = !this.voice;
  }

  private async load(): Promise<void> {
    if (this.loading) return;
    this.loading = true;
    const { signal } = this.life;
    try {
      const { AloudControls } = await import('./aloud-controls');
      if (!signal.aborted) this.show(AloudControls, signal);
    } catch {
      // no connection: asked again with the next change
    } finally {
      this.loading = false;
    }
  }

  private show(Controls: typeof AloudControls, signal: AbortSignal): void {
    const aloud = {
      texts: JSON.parse(this.getAttribute('texts') ?? '{}'),
      lang: this.language,
      text: () => this.parentElement?.querySelector<HTMLElement>('article.lesson') ?? undefined,
      voice: () => this.voice,
    };
    this.controls = new Controls(aloud, signal);
    this.replaceChildren(...this.controls.parts);
  }

  private get language(): string {
    return this.getAttribute('voice') ?? '';
  }

  private get voice(): SpeechSynthesisVoice | undefined {
    return voiceFor(speechSynthesis.getVoices(), this.language, navigator.onLine);
  }
}

customElements.define('beret-aloud', ReadAloud);
