import type { ConnectionState, ConnectionStateStore } from '@vaadin/common-frontend';

/** How long good news stands, in milliseconds. */
const GOOD_NEWS = 5000;

/** What Vaadin's client knows of the connection; it tries again by itself. */
const store = (window as unknown as { Vaadin?: { connectionState?: ConnectionStateStore } }).Vaadin?.connectionState;

/** A line below the bar that says that the connection is lost, and for a while that it is back. */
class ConnectionSign extends HTMLElement {
  private lost = false;
  private later?: number;
  private readonly changed = (_: ConnectionState, now: ConnectionState): void => this.show(now);

  connectedCallback(): void {
    store?.addStateChangeListener(this.changed);
    if (store) this.show(store.state);
  }

  disconnectedCallback(): void {
    store?.removeStateChangeListener(this.changed);
    clearTimeout(this.later);
  }

  private show(now: ConnectionState): void {
    const lost = now === 'reconnecting' || now === 'connection-lost';
    if (lost === this.lost) return;
    this.lost = lost;
    this.classList.toggle('lost', lost);
    this.textContent = this.getAttribute(lost ? 'lost' : 'back');
    clearTimeout(this.later);
    if (!lost) this.later = window.setTimeout(() => this.replaceChildren(), GOOD_NEWS);
  }
}

customElements.define('beret-connection-sign', ConnectionSign);
