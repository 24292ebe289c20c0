/** What can be pointed at or walked through: each value and each mark, with its box in the drawing. */
import { across, standing } from './bars.js';
import { after, at, DAY, figure, isStated, top } from './model.js';
import type { Item, Line, Mark, Model, Points } from './model.js';
import { middle, span } from './over-days.js';

export interface Stop {
  /** In pixels, from the top left of the drawing. */
  left: number;
  right: number;
  upper: number;
  lower: number;
  told: string[];
  /** Of two that are as near, that of the lower rank is meant. */
  rank: number;
}

export interface Ruler {
  /** Pixels of a place on the axes. */
  place(x: number, y: number): [number, number];
  /** The largest value that the axis reaches. */
  readonly most: number;
}

/** In the order in which they are walked: from the start of the axis, then from above. */
export function stops(model: Model, ruler: Ruler): Stop[] {
  const found = model.series.flatMap((series): Stop[] => {
    switch (series.kind) {
      case 'line':
        return series.items.filter(isStated).map((item) => lineStop(series, item, ruler));
      case 'points':
        return series.items.filter(isStated).map((item) => pointStop(series, item, ruler));
      case 'bars':
        return [];
    }
  });
  found.push(...barStops(model, ruler), ...model.marks.map((mark) => markStop(mark, ruler, model.locale)));
  return found.sort((one, two) => one.left - two.left || one.upper - two.upper);
}

function box(corners: [number, number][], told: string[], rank: number): Stop {
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    upper: Math.min(...ys),
    lower: Math.max(...ys),
    told,
    rank,
  };
}

function lineStop(series: Line, item: Item, ruler: Ruler): Stop {
  const [from, to] = span(series, item);
  const value = figure(item) ?? item.low ?? item.high ?? 0;
  return box([ruler.place(from, value), ruler.place(to, item.high ?? value)], item.told, 2);
}

function pointStop(_: Points, item: Item, ruler: Ruler): Stop {
  const x = middle(item);
  const value = figure(item) ?? item.low ?? item.high ?? 0;
  return box([ruler.place(x, item.low ?? value), ruler.place(x, item.high ?? value)], item.told, 0);
}

function barStops(model: Model, ruler: Ruler): Stop[] {
  if (model.axis.kind !== 'categories') return [];
  const { horizontal } = model.axis;
  return [...standing(model)].flatMap(([, placed]) =>
    placed.map((bar) => {
      const place = (category: number, value: number) =>
        horizontal ? ruler.place(value, category) : ruler.place(category, value);
      const [one, two] = [place(0, 0), place(1, 0)];
      const room = Math.abs(horizontal ? two[1] - one[1] : two[0] - one[0]);
      const sides = across(bar, room || 40);
      const corners = [place(bar.category, bar.base), place(bar.category, bar.base + top(bar.item))];
      const shifted = corners.map(([x, y], index): [number, number] =>
        horizontal ? [x, y + sides[index]!] : [x + sides[index]!, y],
      );
      return box(shifted, bar.item.told, 1);
    }),
  );
}

function markStop(mark: Mark, ruler: Ruler, locale: string): Stop {
  const isSpan = mark.kind === 'span';
  const from = isSpan ? at(mark.from) : at(mark.from) + DAY / 2;
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const days = format.formatRange(at(mark.from), at(mark.to));
  return box(
    [ruler.place(from, 0), ruler.place(isSpan ? after(mark.to) : from, ruler.most)],
    [mark.label, days],
    isSpan ? 9 : 4,
  );
}

/** How far off things are still meant, in pixels. */
const REACH = 26;

/** The nearest to a place; null if none is near. */
export function nearest(all: Stop[], x: number, y: number): Stop | null {
  let best: Stop | null = null;
  let least = REACH;
  for (const stop of all) {
    const dx = Math.max(stop.left - x, 0, x - stop.right);
    const dy = Math.max(stop.upper - y, 0, y - stop.lower);
    const distance = Math.hypot(dx, dy) + stop.rank * 2;
    if (distance < least) [best, least] = [stop, distance];
  }
  return best;
}
