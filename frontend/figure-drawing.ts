import { BarChart, MapChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { type EChartsType, init, registerMap, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartData } from './chart-data';
import { barOptions, type Look, mapOptions } from './chart-options';

use([BarChart, MapChart, GridComponent, LegendComponent, TooltipComponent, VisualMapComponent, SVGRenderer]);

/**
 * Draws charts as SVG, which stays sharp on paper, in the colours of the page. The library fails on a place without a size, as
 * one that was left or has not been laid out yet; so a chart is made once its place has one.
 */
export class Drawing {
  private chart?: EChartsType;
  private data?: ChartData;
  private disposed = false;
  private readonly size: ResizeObserver;

  constructor(private readonly place: HTMLElement) {
    this.size = new ResizeObserver(() => this.fit());
    this.size.observe(place);
  }

  async show(data: ChartData): Promise<void> {
    if (data.kind === 'map') {
      const world = await import('./map/world.json');
      registerMap('world', world.default as never);
    }
    if (this.disposed) return;
    this.data = data;
    this.draw();
  }

  dispose(): void {
    this.size.disconnect();
    this.chart?.dispose();
    this.disposed = true;
  }

  private fit(): void {
    if (!this.hasSize()) return;
    if (this.chart) this.chart.resize();
    else this.draw();
  }

  private draw(): void {
    const { data } = this;
    if (!data || !this.hasSize()) return;
    this.chart ??= init(this.place, null, { renderer: 'svg' });
    const look = this.look();
    this.chart.setOption(data.kind === 'map' ? mapOptions(data, look) : barOptions(data, look), true);
  }

  private hasSize(): boolean {
    return this.place.isConnected && this.place.clientWidth > 0 && this.place.clientHeight > 0;
  }

  private look(): Look {
    return {
      font: getComputedStyle(this.place).fontFamily,
      colour: (name) => this.resolved(`var(${name})`),
      mixed: (share) => this.resolved(`color-mix(in srgb, var(--blue) ${share * 100}%, var(--paper))`),
    };
  }

  /** The browser says what a colour of the style sheet is in this scheme, as red, green and blue. */
  private resolved(colour: string): string {
    const probe = document.createElement('span');
    probe.style.color = colour;
    this.place.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    const parts = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)/.exec(found);
    return parts
      ? `rgb(${parts
          .slice(1)
          .map((part) => Math.round(Number(part) * 255))
          .join(', ')})`
      : found;
  }
}
