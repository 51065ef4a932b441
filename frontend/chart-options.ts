import type { EChartsCoreOption } from 'echarts/core';
import type { BarData, MapData } from './chart-data';

/** The colours and the font of the page, as the browser resolves them in its light or dark scheme. */
export interface Look {
  readonly font: string;
  /** A colour of the style sheet by the name of its custom property. */
  colour(name: string): string;
  /** The main colour over the background; `share` from 0 to 1. */
  mixed(share: number): string;
}

/** One hue from pale to deep: steps that differ in lightness, so that nobody has to tell colours apart. */
export function mapOptions({ values, without }: MapData, look: Look): EChartsCoreOption {
  const countries = new Map(values.map((value) => [value.code, value]));
  const tip = ({ name }: { name: string }) => {
    const country = countries.get(name);
    return escaped(country ? country.text : without);
  };
  return {
    animation: false,
    tooltip: { ...tooltip(look), formatter: tip },
    visualMap: {
      type: 'piecewise',
      show: false, // the page has a legend that wraps on a phone and names what is not shown
      pieces: [0, 20, 40, 60, 80].map((from) => ({
        gte: from,
        lt: from === 80 ? 101 : from + 20,
      })),
      inRange: { color: [0.22, 0.4, 0.58, 0.78, 1].map((share) => look.mixed(share)) },
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
        itemStyle: { areaColor: look.colour('--ground'), borderColor: look.colour('--field'), borderWidth: 0.4 },
        emphasis: { label: { show: false }, itemStyle: { areaColor: look.colour('--warn') } },
        label: { show: false },
        data: values.map(({ code, value }) =>
          value === null ? { name: code, itemStyle: { areaColor: look.colour('--warn-soft') } } : { name: code, value },
        ),
      },
    ],
  };
}

export function barOptions({ labels, series }: BarData, look: Look): EChartsCoreOption {
  const colours = [look.mixed(0.36), look.colour('--blue')];
  const line = { lineStyle: { color: look.colour('--line') } };
  return {
    animation: false,
    tooltip: { ...tooltip(look), trigger: 'axis' },
    legend: { bottom: 0, textStyle: text(look) },
    grid: { left: 8, right: 8, top: 16, bottom: 40, containLabel: true },
    xAxis: { type: 'category', data: labels, axisLabel: text(look), axisLine: line, axisTick: { show: false } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: text(look), splitLine: line },
    series: series.map(({ name, values }, number) => ({
      type: 'bar',
      name,
      data: values,
      barMaxWidth: 36,
      itemStyle: {
        color: colours[number % colours.length],
        borderColor: look.colour('--blue'),
        borderWidth: 1,
        borderRadius: [4, 4, 0, 0],
      },
    })),
  };
}

function tooltip(look: Look): object {
  return {
    confine: true,
    backgroundColor: look.colour('--paper'),
    borderColor: look.colour('--line'),
    textStyle: text(look, '--ink'),
  };
}

function text({ font, colour }: Look, name = '--ink-2'): object {
  return { color: colour(name), fontFamily: font, fontSize: 13 };
}

/** The library puts what a tooltip says into the page as HTML. */
function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
