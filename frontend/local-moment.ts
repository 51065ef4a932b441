import { momentHere } from './moment-here';

/** A sentence with a moment in the place of {@code {0}}. The server writes it in universal time; this device in its own. */
class LocalMoment extends HTMLElement {
  static readonly observedAttributes = ['at', 'sentence', 'lang'];

  connectedCallback(): void {
    this.write();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.write();
  }

  private write(): void {
    const at = new Date(this.getAttribute('at') ?? '');
    const sentence = this.getAttribute('sentence');
    if (!sentence || Number.isNaN(at.getTime())) return;
    this.textContent = sentence.replace('{0}', momentHere(at, new Date(), this.lang || 'en'));
  }
}

customElements.define('beret-moment', LocalMoment);
