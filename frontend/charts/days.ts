/** Calendar days as whole numbers, days since 1 January 1970, so that steps between them are sums. */
const DAY = 86_400_000;
const MONDAY = 3;
const WEEK = 7;

/** From `2025-10-12`. */
export function inDays(date: string): number {
  const at = new Date(0);
  at.setUTCFullYear(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)));
  return Math.round(at.getTime() / DAY);
}

/** As `2025-10-12`. */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Year, month from 1 and day of the month. */
export function dayOf(day: number): { year: number; month: number; date: number } {
  const at = new Date(day * DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** 0 is Monday. */
export function weekday(day: number): number {
  return (((day + MONDAY) % WEEK) + WEEK) % WEEK;
}

/** How many days a month has, counted from 1. */
export function lastOfMonth(year: number, month: number): number {
  return dayOf(inDays(`${year}-${String(month + 1).padStart(2, '0')}-01`) - 1).date;
}
