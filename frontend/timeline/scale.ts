/** Civil days as UTC milliseconds, and the linear scale between them and pixels. No time zone ever shifts a day. */
import { scaleUtc } from 'd3-scale';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const FIRST_DAY = Date.UTC(1900, 0, 1);
export const LAST_DAY = Date.UTC(2100, 11, 31);

/** A stretch of time: from inclusive, to exclusive. */
export interface Range {
  from: number;
  to: number;
}

export const dayMs = (iso: string): number => (/^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : NaN);
export const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
export const floorDay = (ms: number): number => Math.floor(ms / DAY) * DAY;

/** The whole days nearest to a range, at least one. */
export function wholeDays(range: Range): Range {
  const from = Math.round(range.from / DAY) * DAY;
  return { from, to: Math.max(from + DAY, Math.round(range.to / DAY) * DAY) };
}

/** Keeps a range inside the extent and at least a day long. */
export function clampRange(range: Range, extent: Range): Range {
  const span = Math.min(Math.max(range.to - range.from, DAY), extent.to - extent.from);
  const from = Math.min(Math.max(range.from, extent.from), extent.to - span);
  return { from, to: from + span };
}

/** Zooms by a factor (> 1 is closer) and keeps the time `anchor` where it is. */
export function zoomed(range: Range, factor: number, anchor: number, extent: Range): Range {
  const span = Math.min(Math.max((range.to - range.from) / factor, DAY), extent.to - extent.from);
  const share = (anchor - range.from) / (range.to - range.from);
  const from = anchor - share * span;
  return clampRange({ from, to: from + span }, extent);
}

export const shifted = (range: Range, ms: number, extent: Range): Range =>
  clampRange({ from: range.from + ms, to: range.to + ms }, extent);

/** One frame's mapping of times to pixels. */
export class TimeView {
  readonly msPerPixel: number;
  private readonly scale;

  constructor(
    readonly from: number,
    readonly to: number,
    readonly width: number,
  ) {
    this.scale = scaleUtc().domain([from, to]).range([0, width]);
    this.msPerPixel = (to - from) / Math.max(width, 1);
  }

  x(ms: number): number {
    return this.scale(ms);
  }

  at(x: number): number {
    return this.scale.invert(x).getTime();
  }
}
