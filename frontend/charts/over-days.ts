/** Lines with their bands, points with their whiskers, marks behind them: everything over an axis of days. */
import type { CustomSeriesOption, LineSeriesOption } from 'echarts';
import { arrowHead, fading, group, line, polygon, rectangle, symbol, words } from './graphics.js';
import type { Graphic, Place } from './graphics.js';
import { after, at, DAY, figure, isOpenAbove, isStated } from './model.js';
import type { Item, Line, Mark, Points } from './model.js';
import { faded } from './palette.js';
import type { Palette } from './palette.js';

/** How far an arrow reaches beyond its bound, in pixels. */
const ARROW = 22;
const RADIUS = 4.5;
type At = (x: number, y: number) => Place;
/** What the library hands over for each thing to be drawn, as far as it is used here. */
type Box = { x: number; y: number; width: number; height: number };

/** A series whose things are drawn by us, each by its number. */
function drawn(count: number, z: number, draw: (index: number, place: At, box: Box) => Graphic[]): CustomSeriesOption {
  return {
    type: 'custom',
    z,
    silent: true,
    clip: true,
    data: Array.from({ length: count }, (_, index) => [index, 0]),
    encode: { x: [], y: [] },
    renderItem: (params, api) => {
      const place: At = (x, y) => api.coord([x, y]) as Place;
      return group(draw(params.dataIndex, place, params.coordSys as unknown as Box)) as never;
    },
  };
}

/** Where a value of a line begins and ends. */
export function span(series: Line, item: Item): [number, number] {
  return series.stepped ? [at(item.from!), after(item.to!)] : [at(item.from!) + DAY / 2, at(item.from!) + DAY / 2];
}

export function lines(series: Line, palette: Palette): (CustomSeriesOption | LineSeriesOption)[] {
  const colour = palette.colour(series.tone);
  return [
    bands(series, colour),
    {
      type: 'line',
      z: 4,
      silent: true,
      animation: false,
      symbol: 'circle',
      symbolSize: 5,
      showSymbol: !series.stepped,
      connectNulls: false,
      data: course(series),
      lineStyle: { color: colour, width: 2 },
      itemStyle: { color: colour },
    },
  ];
}

/** The line's corners; a gap where no single figure is stated. */
function course(series: Line): (number | null)[][] {
  return series.items.flatMap((item) => {
    const value = figure(item);
    const [from, to] = span(series, item);
    if (value === null) return [[from, null]];
    return from === to
      ? [[from, value]]
      : [
          [from, value],
          [to, value],
        ];
  });
}

function bands(series: Line, colour: string): CustomSeriesOption {
  const pieces = series.stepped
    ? series.items.map((item) => ({ item, next: item, x: span(series, item) }))
    : series.items.slice(1).map((next, index) => {
        const item = series.items[index]!;
        return { item, next, x: [span(series, item)[0], span(series, next)[0]] as [number, number] };
      });
  const uncertain = pieces.filter(({ item, next }) => item.low !== item.high || next.low !== next.high);
  return drawn(uncertain.length, 2, (index, place, box) => {
    const { item, next, x } = uncertain[index]!;
    return band(item, next, x, colour, place, box);
  });
}

/** Between low and high; where one of them is open the band fades away instead of ending. */
function band(item: Item, next: Item, x: [number, number], colour: string, place: At, box: Box): Graphic[] {
  const edge = (one: number | null, two: number | null): [Place, Place] | null =>
    one === null || two === null ? null : [place(x[0], one), place(x[1], two)];
  const low = edge(item.low, next.low);
  const high = edge(item.high, next.high);
  const fill = faded(colour, 0.24);
  const none = faded(colour, 0);
  if (low && high) {
    return [polygon([...low, high[1], high[0]], { fill }), line(...low, colour, 1), line(...high, colour, 1)];
  }
  if (low) {
    const middle: Place = [(low[0][0] + low[1][0]) / 2, Math.min(low[0][1], low[1][1]) - ARROW];
    const away = rectangle([low[0][0], Math.max(low[0][1], low[1][1])], [low[1][0], box.y], {
      fill: fading(fill, none, [0, 1, 0, 0]),
    });
    return [away, line(...low, colour, 2, [5, 3]), arrowHead(middle, 'up', colour)];
  }
  if (high) {
    const floor = box.y + box.height;
    const away = rectangle([high[0][0], Math.min(high[0][1], high[1][1])], [high[1][0], floor], {
      fill: fading(fill, none, [0, 0, 0, 1]),
    });
    return [away, line(...high, colour, 2, [5, 3])];
  }
  return [];
}

export function points(series: Points, palette: Palette): CustomSeriesOption {
  const items = series.items.filter(isStated);
  return drawn(items.length, 6, (index, place) => point(items[index]!, series, palette, place));
}

/** The middle of the days that a point may be of. */
export function middle(item: Item): number {
  return (at(item.from!) + after(item.to!)) / 2;
}

function point(item: Item, series: Points, palette: Palette, place: At): Graphic[] {
  const colour = palette.colour(series.tone);
  const x = middle(item);
  const stated = figure(item);
  const anchor = stated ?? item.low ?? item.high ?? 0;
  const [px, py] = place(x, anchor);
  const drawing: Graphic[] = [];
  if (item.from !== item.to) drawing.push(...whisker(place(at(item.from!), anchor), place(after(item.to!), anchor), colour));
  if (item.low !== null && item.high !== null && item.low !== item.high) {
    drawing.push(...whisker(place(x, item.low), place(x, item.high), colour));
  }
  if (isOpenAbove(item)) {
    const foot = place(x, item.low!);
    drawing.push(line(foot, [px, foot[1] - ARROW + 4], colour), arrowHead([px, foot[1] - ARROW], 'up', colour));
  } else if (item.high !== null && item.low === null) {
    const head = place(x, item.high);
    drawing.push(line(head, [px, head[1] + ARROW - 4], colour), arrowHead([px, head[1] + ARROW], 'down', colour));
  }
  const full = { fill: colour, stroke: palette.colour('paper'), lineWidth: 1 };
  const hollow = { fill: palette.colour('paper'), stroke: colour, lineWidth: 1.5 };
  if (stated !== null) {
    drawing.push(symbol(series.shape, [px, py], RADIUS, item.from === item.to ? full : hollow));
    return drawing;
  }
  // No figure in between was stated: the bounds carry the shape, and nothing stands in the middle.
  for (const bound of [item.low, item.high]) {
    if (bound !== null) drawing.push(symbol(series.shape, place(x, bound), RADIUS - 0.7, hollow));
  }
  return drawing;
}

/** A line with a cap at both ends. */
function whisker(from: Place, to: Place, colour: string): Graphic[] {
  const upright = Math.abs(from[0] - to[0]) < 0.5;
  const cap = (end: Place): Graphic =>
    upright
      ? line([end[0] - 4, end[1]], [end[0] + 4, end[1]], colour)
      : line([end[0], end[1] - 4], [end[0], end[1] + 4], colour);
  return [line(from, to, colour), cap(from), cap(to)];
}

/** Marks stand behind everything; their words only where there is room for all of them. */
export function marks(all: Mark[], palette: Palette, named: boolean): CustomSeriesOption {
  return drawn(all.length, 1, (index, place, box) => {
    const mark = all[index]!;
    const colour = palette.colour(mark.tone);
    const isSpan = mark.kind === 'span';
    const from = place(isSpan ? at(mark.from) : at(mark.from) + DAY / 2, 0)[0];
    const to = place(after(mark.to), 0)[0];
    const floor = box.y + box.height;
    const shown = isSpan
      ? rectangle([from, box.y], [to, floor], { fill: faded(colour, 0.1) })
      : line([from, box.y], [from, floor], colour, 1, [4, 3]);
    if (!named) return [shown];
    const text = words(mark.label, [from + 3, box.y + 2], {
      fill: palette.colour('quiet'),
      font: `11px ${palette.font}`,
      textVerticalAlign: 'top',
    });
    return [shown, text];
  });
}
