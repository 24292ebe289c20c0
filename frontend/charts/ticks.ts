/** Days to be named under a chart: first days of months or years, else every so many days, as the width allows. */
import { DAY } from './model.js';

/** Room that one name needs, in pixels. */
const ROOM = 66;
const DAYS = [1, 2, 5, 10];
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120];

export interface Tick {
  at: number;
  name: string;
}

/** @param end exclusive */
export function ticks(start: number, end: number, width: number, locale: string): Tick[] {
  const most = Math.max(2, Math.floor(width / ROOM));
  const days = (end - start) / DAY;
  const every = DAYS.find((step) => days / step <= most);
  const found = every ? byDays(start, end, every) : byMonths(start, end, most, days);
  const longYears = found.length > 0 && !every && months(found) % 12 === 0;
  return found.map((tick, index) => ({ at: tick, name: name(tick, found[index - 1], longYears, locale) }));
}

/** Every so many days, begun anew each month so that the names are round. */
function byDays(start: number, end: number, every: number): number[] {
  const found: number[] = [];
  for (let day = start; day < end; day += DAY) {
    const ofMonth = new Date(day).getUTCDate();
    const round = ofMonth === 1 || ofMonth % every === 0;
    const last = found.at(-1);
    const crowded = last !== undefined && day - last < every * DAY * 0.7;
    if (round && !crowded) found.push(day);
  }
  return found.length > 0 ? found : [start];
}

function byMonths(start: number, end: number, most: number, days: number): number[] {
  const every = MONTHS.find((step) => days / 30.4 / step <= most) ?? MONTHS.at(-1)!;
  const first = new Date(start);
  const found: number[] = [];
  for (let index = first.getUTCFullYear() * 12; ; index += 1) {
    const day = Date.UTC(Math.floor(index / 12), index % 12, 1);
    if (day >= end) break;
    if (day >= start && index % every === 0) found.push(day);
  }
  return found.length > 0 ? found : [start];
}

function months(found: number[]): number {
  if (found.length < 2) return 1;
  const [one, two] = [new Date(found[0]!), new Date(found[1]!)];
  return (two.getUTCFullYear() - one.getUTCFullYear()) * 12 + two.getUTCMonth() - one.getUTCMonth();
}

/** "12 Oct", "Nov", with the year where it is new. */
function name(day: number, before: number | undefined, years: boolean, locale: string): string {
  const date = new Date(day);
  const isNewYear = before === undefined || new Date(before).getUTCFullYear() !== date.getUTCFullYear();
  const format: Intl.DateTimeFormatOptions = { timeZone: 'UTC' };
  if (!years) format.month = 'short';
  if (!years && date.getUTCDate() !== 1) format.day = 'numeric';
  if (years || isNewYear) format.year = 'numeric';
  return new Intl.DateTimeFormat(locale, format).format(date);
}
