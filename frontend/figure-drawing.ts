import { BarChart, MapChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { type EChartsType, init, registerMap, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartData } from './chart-data';
import { barOptions, type Look, mapOptions } from './chart-options';

use([BarChart, MapChart, GridComponent, LegendComponent, TooltipComponent, VisualMapComponent, SVGRenderer]);

/** Draws charts as SVG, which stays sharp on paper, in the colours of the page. */
export class Drawing {
  private readonly chart: EChartsType;
  private readonly size: ResizeObserver;

  constructor(private readonly place: HTMLElement) {
    this.chart = init(place, null, { renderer: 'svg' });
    this.size = new ResizeObserver(() => this.chart.resize());
    this.size.observe(place);
  }

  async show(data: ChartData): Promise<void> {
    if (data.kind === 'map') {
      const world = await import('./map/world.json');
      registerMap('world', world.default as never);
    }
    if (this.chart.isDisposed()) return;
    const look = this.look();
    this.chart.setOption(data.kind === 'map' ? mapOptions(data, look) : barOptions(data, look), true);
  }

  dispose(): void {
    this.size.disconnect();
    this.chart.dispose();
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
