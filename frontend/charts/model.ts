/** What the server sends of a chart; its writer is `app.parley.chart.ChartMessage`. Days are ISO, without any zone. */
export const DAY = 86_400_000;

export const TONES = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'ink',
  'quiet',
  'closed',
  'restricted',
  'open',
  'unknown',
] as const;
export type Tone = (typeof TONES)[number];
export type Shape = 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'star';

export interface Item {
  /** First and last day of which it may be, or for which it holds; missing for a category. */
  from?: string;
  to?: string;
  low: number | null;
  best: number | null;
  high: number | null;
  /** The number in words, without its unit; empty if nothing is stated. */
  number: string;
  told: string[];
}

interface Named {
  name: string;
  tone: Tone;
  items: Item[];
}
export interface Line extends Named {
  kind: 'line';
  stepped: boolean;
}
export interface Points extends Named {
  kind: 'points';
  shape: Shape;
}
export interface Bars extends Named {
  kind: 'bars';
  stack: string | null;
}
export type Series = Line | Points | Bars;

export interface Mark {
  kind: 'line' | 'span';
  from: string;
  to: string;
  tone: Tone;
  label: string;
}

export type Axis =
  | { kind: 'days'; from: string; to: string }
  | { kind: 'categories'; horizontal: boolean; names: string[] };

export interface Model {
  title: string;
  unit: string;
  summary: string;
  fileName: string;
  locale: string;
  axis: Axis;
  series: Series[];
  marks: Mark[];
  foot: string[];
}

/** Start of a day, in milliseconds. */
export function at(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Start of the day after. */
export function after(day: string): number {
  return at(day) + DAY;
}

/** The single figure, if there is one: never a middle that nobody stated. */
export function figure(item: Item): number | null {
  return item.best ?? (item.low === item.high ? item.low : null);
}

export function isStated(item: Item): boolean {
  return item.low !== null || item.best !== null || item.high !== null;
}

/** The largest number of an item, and whether it goes on from there. */
export function top(item: Item): number {
  return Math.max(item.low ?? 0, item.best ?? 0, item.high ?? 0);
}

export function isOpenAbove(item: Item): boolean {
  return item.low !== null && item.high === null;
}
