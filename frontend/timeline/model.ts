/** What the server sends, and what the drawing works on. Times are milliseconds of civil days read as UTC. */
import { DAY, dayMs } from './scale.js';

export const TONES = ['closed', 'restricted', 'open', 'unknown', 'neutral', 'accent', 'talks', 'violence'] as const;
export type Tone = (typeof TONES)[number];
export type Shape = 'circle' | 'square' | 'diamond' | 'triangle' | 'cross' | 'ring';

/** A date known to some precision: both ends are ISO days and belong to it. */
export interface DaySpan {
  earliest: string;
  latest: string;
}

export interface ItemMessage {
  id: string;
  label: string;
  detail: string;
  tone: Tone;
  shape: Shape;
  from: DaySpan;
  to?: DaySpan | null;
  openStart: boolean;
  openEnd: boolean;
  importance: number;
  href?: string | null;
  fromText: string;
  toText: string;
  /** Local civil time without zone, for example 2025-10-15T18:00. */
  startsAt?: string | null;
}

/** Counts of equal slices of the days from (inclusive) to (exclusive). */
export interface DensityMessage {
  from: string;
  to: string;
  buckets: number[];
}

export interface LaneMessage {
  id: string;
  label: string;
  items: ItemMessage[];
  density?: DensityMessage | null;
}

export interface Item {
  readonly source: ItemMessage;
  /** Start: nothing before `earliest`, certain from `start`. */
  earliest: number;
  start: number;
  /** End, exclusive: certain until `end`, nothing after `latest`. */
  end: number;
  latest: number;
  /** Where a point is drawn. */
  at: number;
  row: number;
}

export interface Density {
  from: number;
  to: number;
  buckets: number[];
  total: number;
}

export interface Lane {
  id: string;
  label: string;
  index: number;
  intervals: Item[];
  points: Item[];
  density?: Density;
  /** Whether some points are known only to a month or a year. */
  vague: boolean;
  rows: number;
}

export const isInterval = (item: ItemMessage): boolean => item.to != null || item.openEnd;

/** Reads the message once; open ends reach `openUntil`. Items with unreadable dates are left out of the graphic. */
export function readLanes(message: readonly LaneMessage[], openUntil: number): Lane[] {
  return message.map((lane, index) => {
    const items = lane.items.map((item) => readItem(item, openUntil)).filter((item): item is Item => item !== null);
    const intervals = items.filter((item) => isInterval(item.source)).sort(byTime);
    const points = items.filter((item) => !isInterval(item.source)).sort(byTime);
    spreadWithinDates(points);
    return {
      id: lane.id,
      label: lane.label,
      index,
      intervals,
      points: points.sort((a, b) => a.at - b.at),
      density: readDensity(lane.density),
      vague: points.some(isVague),
      rows: stack(intervals),
    };
  });
}

/** A point that is somewhere within several days. */
export const isVague = (item: Item): boolean => item.start > item.earliest;

const byTime = (a: Item, b: Item) => a.earliest - b.earliest || b.source.importance - a.source.importance;

function readItem(source: ItemMessage, openUntil: number): Item | null {
  const exact = source.startsAt ? Date.parse(`${source.startsAt}Z`) : NaN;
  const earliest = Number.isNaN(exact) ? dayMs(source.from.earliest) : exact;
  const start = Number.isNaN(exact) ? dayMs(source.from.latest) : exact;
  const open = Math.max(openUntil, start + DAY);
  const end = source.to ? dayMs(source.to.earliest) + DAY : open;
  const latest = source.to ? dayMs(source.to.latest) + DAY : open;
  if ([earliest, start, end, latest].some(Number.isNaN)) return null;
  if (isInterval(source)) return { source, earliest, start, end, latest, at: (earliest + latest) / 2, row: 0 };
  const until = Number.isNaN(exact) ? start + DAY : exact;
  return { source, earliest, start, end: until, latest: until, at: (earliest + until) / 2, row: 0 };
}

/** Points of one day, or of one month, share its width, so that zooming in always parts them. */
function spreadWithinDates(points: Item[]): void {
  const dates = new Map<string, Item[]>();
  for (const point of points) {
    if (point.source.startsAt) continue;
    const key = `${point.earliest}-${point.latest}`;
    const same = dates.get(key);
    if (same) same.push(point);
    else dates.set(key, [point]);
  }
  for (const same of dates.values()) {
    same.forEach((point, i) => {
      point.at = point.earliest + ((i + 0.5) / same.length) * (point.latest - point.earliest);
    });
  }
}

/** First free row, in time and not in pixels, so that rows stay put while zooming. Returns the number of rows. */
function stack(intervals: Item[]): number {
  const ends: number[] = [];
  for (const item of intervals) {
    let row = ends.findIndex((end) => end <= item.earliest);
    if (row < 0) row = ends.length;
    ends[row] = item.latest;
    item.row = row;
  }
  return ends.length;
}

function readDensity(message: DensityMessage | null | undefined): Density | undefined {
  if (!message || message.buckets.length === 0) return undefined;
  const from = dayMs(message.from);
  const to = dayMs(message.to);
  if (!(from < to)) return undefined;
  return { from, to, buckets: message.buckets, total: message.buckets.reduce((sum, count) => sum + count, 0) };
}
