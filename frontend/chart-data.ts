/**
 * Shares by country, in per cent; `text` names the country and its share, `without` what is said of all others. A country whose
 * share is not shown has the value null.
 */
export interface MapData {
  readonly kind: 'map';
  readonly values: readonly {
    readonly code: string;
    readonly value: number | null;
    readonly text: string;
  }[];
  readonly without: string;
}

/** A row of bars with one or two series of numbers; null where there is none to show. */
export interface BarData {
  readonly kind: 'bars';
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** What a chart shows, as the server sends it. */
export type ChartData = MapData | BarData;
