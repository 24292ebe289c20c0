/** Bars, upright or as rows: stacked, side by side, and with a range at their end. */
import type { CustomSeriesOption } from 'echarts';
import { arrowHead, fading, group, line, rectangle, words } from './graphics.js';
import type { Graphic, Place } from './graphics.js';
import { isOpenAbove, isStated } from './model.js';
import type { Bars, Item, Model } from './model.js';
import { faded } from './palette.js';
import type { Palette } from './palette.js';

const WIDEST = 30;
const SHARE = 0.74;
const ARROW = 18;

/** A bar with its place: which of the bars of its category, and what it stands on. */
export interface Standing {
  item: Item;
  category: number;
  group: number;
  groups: number;
  base: number;
}

/** Every stated bar of every series, those of one stack on top of each other. */
export function standing(model: Model): Map<Bars, Standing[]> {
  const all = model.series.filter((series): series is Bars => series.kind === 'bars');
  const groups = [...new Set(all.map((bars, index) => bars.stack ?? `\u0000${index}`))];
  const heights = new Map<string, number>();
  const found = new Map<Bars, Standing[]>();
  all.forEach((bars, index) => {
    const stack = bars.stack ?? `\u0000${index}`;
    const placed: Standing[] = [];
    bars.items.forEach((item, category) => {
      if (!isStated(item)) return;
      const key = `${stack}\u0000${category}`;
      const base = heights.get(key) ?? 0;
      if (bars.stack !== null) heights.set(key, base + (item.high ?? item.best ?? 0));
      placed.push({ item, category, group: groups.indexOf(stack), groups: groups.length, base });
    });
    found.set(bars, placed);
  });
  return found;
}

/** The two ends of a bar across its way, in pixels from the middle of its category. */
export function across(bar: Standing, room: number): [number, number] {
  const width = Math.min((room * SHARE) / bar.groups, WIDEST);
  const start = -((width * bar.groups) / 2) + width * bar.group;
  return [start, start + width - (bar.groups > 1 ? 2 : 0)];
}

export function barSeries(bars: Bars, placed: Standing[], horizontal: boolean, palette: Palette): CustomSeriesOption {
  const isLabelled = horizontal && bars.stack === null;
  return {
    type: 'custom',
    z: 3,
    silent: true,
    data: placed.map((bar) => [bar.category, bar.base]),
    encode: { x: [], y: [] },
    renderItem: (params, api) => {
      const bar = placed[params.dataIndex]!;
      const room = (api.size!([1, 1]) as number[])[horizontal ? 1 : 0]!;
      const place = (value: number, side: number): Place => {
        const [x, y] = api.coord(horizontal ? [value, bar.category] : [bar.category, value]) as Place;
        return horizontal ? [x, y + side] : [x + side, y];
      };
      return group(draw(bar, across(bar, room), place, bars, horizontal, isLabelled, palette)) as never;
    },
  };
}

type At = (value: number, side: number) => Place;

function draw(
  bar: Standing,
  [near, far]: [number, number],
  place: At,
  bars: Bars,
  horizontal: boolean,
  isLabelled: boolean,
  palette: Palette,
): Graphic[] {
  const { item, base } = bar;
  const colour = palette.colour(bars.tone);
  const sure = item.low ?? (item.high === null ? item.best : null) ?? 0;
  const drawing: Graphic[] = [];
  if (sure > 0) {
    drawing.push(...body(bars, place(base, near), place(base + sure, far), colour, palette));
  }
  const middle = (near + far) / 2;
  let end = place(base + sure, middle);
  if (item.high !== null && item.high > sure) {
    end = place(base + item.high, middle);
    const hidden = item.low === null ? fading(faded(colour, 0), faded(colour, 0.3), way(horizontal)) : faded(colour, 0.3);
    drawing.push(rectangle(place(base + sure, near), place(base + item.high, far), { fill: hidden }));
    drawing.push(line(place(base + item.high, near), place(base + item.high, far), colour, 2));
    if (item.best !== null) {
      drawing.push(line(place(base + item.best, near), place(base + item.best, far), palette.colour('ink'), 2));
    }
  } else if (isOpenAbove(item)) {
    const tip: Place = horizontal ? [end[0] + ARROW, end[1]] : [end[0], end[1] - ARROW];
    drawing.push(line(end, tip, colour, 1.5, [3, 2]), arrowHead(tip, horizontal ? 'right' : 'up', colour));
    end = tip;
  }
  if (isLabelled) drawing.push(label(item.number, [end[0] + 5, end[1]], palette));
  return drawing;
}

/** From where nothing is known to where the bound is. */
function way(horizontal: boolean): [number, number, number, number] {
  return horizontal ? [0, 0, 1, 0] : [0, 1, 0, 0];
}

function label(text: string, at: Place, palette: Palette): Graphic {
  return words(text, at, {
    fill: palette.colour('ink'),
    font: `12px ${palette.font}`,
    textVerticalAlign: 'middle',
  });
}

/** A status is known without its colour: full, striped, framed, faint. */
function body(bars: Bars, from: Place, to: Place, colour: string, palette: Palette): Graphic[] {
  const paper = palette.colour('paper');
  switch (bars.tone) {
    case 'restricted':
      return [rectangle(from, to, { fill: paper, stroke: colour, lineWidth: 1 }), ...stripes(from, to, colour)];
    case 'open':
      return [rectangle(from, to, { fill: paper, stroke: colour, lineWidth: 1.5 })];
    case 'unknown':
      return [rectangle(from, to, { fill: faded(colour, 0.2), stroke: colour, lineWidth: 1, lineDash: [1, 3] })];
    default:
      return [rectangle(from, to, { fill: colour, stroke: bars.stack === null ? undefined : paper })];
  }
}

function stripes(from: Place, to: Place, colour: string): Graphic[] {
  const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
  const [head, foot] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
  const found: Graphic[] = [];
  for (let y = foot - 3; y > head + 1; y -= 4) found.push(line([left, y], [right, y], colour, 1.5));
  return found;
}
