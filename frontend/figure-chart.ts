import { html, LitElement, type PropertyValues } from 'lit';
import type { ChartData } from './chart-data';

/**
 * A chart beside a table that says the same. Screen readers get the one sentence of `label` and then the table. The drawing
 * library and the map are loaded only when a chart is on screen, and no other page grows by them.
 */
export class BeretChart extends LitElement {
  static override properties = { label: {}, data: { attribute: false } };

  declare label: string;
  declare data?: ChartData;

  private drawing?: { show(data: ChartData): void; dispose(): void };
  private readonly scheme = matchMedia('(prefers-color-scheme: dark)');

  protected override createRenderRoot(): HTMLElement {
    return this; // light DOM: the page's colours apply
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.scheme.addEventListener('change', this.redraw);
    this.requestUpdate(); // it may have been moved, and was taken down then
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.scheme.removeEventListener('change', this.redraw);
    this.drawing?.dispose();
    this.drawing = undefined;
  }

  protected override render(): unknown {
    return html`<div class="chart" role="img" aria-label=${this.label}></div>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    void this.draw();
  }

  private readonly redraw = (): void => {
    this.drawing?.dispose();
    this.drawing = undefined;
    void this.draw();
  };

  private async draw(): Promise<void> {
    const { Drawing } = await import('./figure-drawing');
    const place = this.querySelector<HTMLElement>('.chart');
    if (!this.isConnected || !place || !this.data) return;
    this.drawing ??= new Drawing(place);
    this.drawing.show(this.data);
  }
}

customElements.define('beret-chart', BeretChart);
