import assert from 'node:assert/strict';
import test from 'node:test';
import { barOptions, type Look, mapOptions } from '../../../frontend/chart-options';

const look: Look = { font: 'sans', colour: (name) => name, mixed: (share) => `mixed ${share}` };

interface Drawn {
  tooltip: { formatter(at: { name: string }): string };
  visualMap: { pieces: { gte: number; lt: number }[]; inRange: { color: string[] } };
  series: { name?: string; data: unknown[]; itemStyle: { color: string } }[];
}

const map = mapOptions(
  {
    kind: 'map',
    values: [
      { code: 'CI', value: 100, text: 'Côte d’Ivoire : 100 %' },
      { code: 'XX', value: 12, text: '<b>&</b>: 12 %' },
      { code: 'TV', value: null, text: 'Tuvalu: not shown' },
    ],
    without: 'nothing <yet>',
  },
  look,
) as unknown as Drawn;

test('every share from 0 to 100 has exactly one step of the scale, and each step a colour', () => {
  const { pieces, inRange } = map.visualMap;
  for (let share = 0; share <= 100; share += 0.5) {
    assert.equal(pieces.filter(({ gte, lt }) => share >= gte && share < lt).length, 1, String(share));
  }
  assert.equal(pieces.length, new Set(inRange.color).size);
});

test('a country is found by its code and said as the server says it', () => {
  assert.deepEqual(map.series[0]!.data, [
    { name: 'CI', value: 100 },
    { name: 'XX', value: 12 },
    { name: 'TV', itemStyle: { areaColor: '--warn-soft' } },
  ]);
  assert.equal(map.tooltip.formatter({ name: 'TV' }), 'Tuvalu: not shown');
  assert.equal(map.tooltip.formatter({ name: 'CI' }), 'Côte d’Ivoire : 100 %');
});

test('no name becomes markup', () => {
  assert.equal(map.tooltip.formatter({ name: 'XX' }), '&#60;b&#62;&#38;&#60;/b&#62;: 12 %');
  assert.equal(map.tooltip.formatter({ name: 'elsewhere' }), 'nothing &#60;yet&#62;');
});

test('two series have two colours, and a number that is not shown stays away', () => {
  const { series } = barOptions(
    {
      kind: 'bars',
      labels: ['May', 'June'],
      series: [
        { name: 'assigned', values: [5, null] },
        { name: 'completed', values: [3, 0] },
      ],
    },
    look,
  ) as unknown as Drawn;
  assert.deepEqual(
    series.map(({ name, data }) => [name, data]),
    [
      ['assigned', [5, null]],
      ['completed', [3, 0]],
    ],
  );
  assert.notEqual(series[0]!.itemStyle.color, series[1]!.itemStyle.color);
});
