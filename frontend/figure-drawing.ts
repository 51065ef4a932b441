import { BarChart, MapChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { init, registerMap, use, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartData } from './figure-chart';

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
    if (!this.chart.isDisposed()) this.chart.setOption(data.kind === 'map' ? this.map(data) : this.bars(data), true);
  }

  dispose(): void {
    this.size.disconnect();
    this.chart.dispose();
  }

  /** One hue from pale to deep: steps that differ in lightness, so that nobody has to tell colours apart. */
  private map(data: Extract<ChartData, { kind: 'map' }>): EChartsCoreOption {
    const names = new Map(data.values.map((value) => [value.code, value]));
    return {
      animation: false,
      tooltip: {
        ...this.tip(),
        formatter: (at: { name: string }) => {
          const value = names.get(at.name);
          return value ? `${escaped(value.name)}: ${escaped(value.text)}` : escaped(data.without);
        },
      },
      visualMap: {
        type: 'piecewise',
        orient: 'horizontal',
        left: 'center',
        bottom: 8,
        itemWidth: 16,
        itemGap: 12,
        textGap: 4,
        padding: 0,
        textStyle: this.text(),
        pieces: [0, 20, 40, 60, 80].map((from) => ({
          gte: from,
          lt: from === 80 ? 101 : from + 20,
          label: from === 80 ? '80–100 %' : `${from}–${from + 19}`,
        })),
        inRange: { color: [0.22, 0.4, 0.58, 0.78, 1].map((share) => this.mixed(share)) },
      },
      series: [
        {
          type: 'map',
          map: 'world',
          nameProperty: 'name',
          roam: false,
          layoutCenter: ['50%', '46%'],
          layoutSize: '178%',
          selectedMode: false,
          itemStyle: { areaColor: this.colour('--ground'), borderColor: this.colour('--field'), borderWidth: 0.4 },
          emphasis: { label: { show: false }, itemStyle: { areaColor: this.colour('--warn') } },
          label: { show: false },
          data: data.values.map((value) => ({ name: value.code, value: value.value })),
        },
      ],
    };
  }

  private bars(data: Extract<ChartData, { kind: 'bars' }>): EChartsCoreOption {
    const colours = [this.mixed(0.36), this.colour('--blue')];
    return {
      animation: false,
      tooltip: { ...this.tip(), trigger: 'axis' },
      legend: { bottom: 0, textStyle: this.text() },
      grid: { left: 8, right: 8, top: 16, bottom: 40, containLabel: true },
      xAxis: { type: 'category', data: data.labels, axisLabel: this.text(), axisLine: this.line(), axisTick: { show: false } },
      yAxis: { type: 'value', minInterval: 1, axisLabel: this.text(), splitLine: this.line() },
      series: data.series.map((series, number) => ({
        type: 'bar',
        name: series.name,
        data: series.values,
        barMaxWidth: 36,
        itemStyle: { color: colours[number % colours.length], borderColor: this.colour('--blue'), borderWidth: 1, borderRadius: [4, 4, 0, 0] },
      })),
    };
  }

  private tip(): object {
    return { confine: true, backgroundColor: this.colour('--paper'), borderColor: this.colour('--line'), textStyle: this.text('--ink') };
  }

  private line(): object {
    return { lineStyle: { color: this.colour('--line') } };
  }

  private text(name = '--ink-2'): object {
    return { color: this.colour(name), fontFamily: getComputedStyle(this.place).fontFamily, fontSize: 13 };
  }

  private mixed(share: number): string {
    return this.resolved(`color-mix(in srgb, var(--blue) ${share * 100}%, var(--paper))`);
  }

  private colour(name: string): string {
    return this.resolved(`var(${name})`);
  }

  /** The browser says what a colour of the style sheet is in this scheme, as red, green and blue. */
  private resolved(colour: string): string {
    const probe = document.createElement('span');
    probe.style.color = colour;
    this.place.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    const parts = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)/.exec(found);
    return parts ? `rgb(${parts.slice(1).map((part) => Math.round(Number(part) * 255)).join(', ')})` : found;
  }
}

function escaped(text: string): string {
  const element = document.createElement('span');
  element.textContent = text;
  return element.innerHTML;
}
