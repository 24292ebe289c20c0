/** Two tiers of ticks that fit the zoom: small steps below, what they belong to above. */
import { utcDay, utcHour, utcMonday, utcMonth, utcYear } from 'd3-time';
import type { TimeInterval } from 'd3-time';
import { DAY, HOUR } from './scale.js';
import type { TimeView } from './scale.js';

type Format = Intl.DateTimeFormatOptions;

interface Tier {
  every: TimeInterval;
  format: Format;
}

interface Step extends Tier {
  /** Shortest length of one step. */
  ms: number;
  /** Room that one label needs, in pixels. */
  room: number;
  above: Tier | null;
}

const YEAR: Tier = { every: utcYear, format: { year: 'numeric' } };
const MONTH: Tier = { every: utcMonth, format: { month: 'long', year: 'numeric' } };
const FULL_DAY: Tier = { every: utcDay, format: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } };

const hours = (n: number): Step => ({
  every: utcHour.every(n)!,
  format: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  ms: n * HOUR,
  room: 44,
  above: FULL_DAY,
});
const years = (n: number): Step => ({
  every: utcYear.every(n)!,
  format: { year: 'numeric' },
  ms: n * 365 * DAY,
  room: 40,
  above: null,
});

const STEPS: Step[] = [
  hours(1),
  hours(3),
  hours(6),
  hours(12),
  { every: utcDay, format: { day: 'numeric' }, ms: DAY, room: 24, above: MONTH },
  { every: utcMonday, format: { day: 'numeric' }, ms: 7 * DAY, room: 26, above: MONTH },
  { every: utcMonth, format: { month: 'short' }, ms: 28 * DAY, room: 36, above: YEAR },
  { every: utcMonth.every(3)!, format: { month: 'short' }, ms: 90 * DAY, room: 36, above: YEAR },
  years(1),
  years(2),
  years(5),
  years(10),
  years(20),
];

export interface Tick {
  ms: number;
  x: number;
  text: string;
}

export interface Ticks {
  small: Tick[];
  /** The first may start before the view; its x is then negative. */
  large: Tick[];
}

const formats = new Map<string, Intl.DateTimeFormat>();

function text(format: Format, locale: string, ms: number): string {
  const key = locale + JSON.stringify(format);
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' })));
  return made.format(ms);
}

export function ticksFor(view: TimeView, locale: string): Ticks {
  const step = STEPS.find((candidate) => candidate.ms / view.msPerPixel >= candidate.room) ?? STEPS[STEPS.length - 1]!;
  return {
    small: tier(view, step, locale),
    large: step.above ? tier(view, step.above, locale) : [],
  };
}

function tier(view: TimeView, { every, format }: Tier, locale: string): Tick[] {
  const first = every.floor(new Date(view.from));
  return every.range(first, new Date(view.to)).map((date) => {
    const ms = date.getTime();
    return { ms, x: view.x(ms), text: text(format, locale, ms) };
  });
}

/** A day or an instant in words, for the read-out and for tooltips. */
export const dayText = (ms: number, locale: string): string =>
  text({ day: 'numeric', month: 'short', year: 'numeric' }, locale, ms);
export const longDayText = (ms: number, locale: string): string =>
  text({ day: 'numeric', month: 'long', year: 'numeric' }, locale, ms);
