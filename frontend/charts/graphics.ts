/** The few graphic elements that values are drawn with. */
import type { CustomSeriesRenderItemReturn } from 'echarts';
import type { Shape } from './model.js';
import { corners } from './shapes.js';

export type Graphic = Exclude<CustomSeriesRenderItemReturn, null | undefined>;
export type Place = [number, number];

export function line(from: Place, to: Place, stroke: string, lineWidth = 1.5, lineDash?: number[]): Graphic {
  return {
    type: 'line',
    shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
    style: { stroke, lineWidth, lineDash },
  };
}

export function rectangle(from: Place, to: Place, style: object): Graphic {
  const [x, y] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])];
  return {
    type: 'rect',
    shape: { x, y, width: Math.abs(to[0] - from[0]), height: Math.abs(to[1] - from[1]) },
    style,
  };
}

export function polygon(points: Place[], style: object): Graphic {
  return { type: 'polygon', shape: { points }, style };
}

export function words(text: string, at: Place, style: object): Graphic {
  return { type: 'text', style: { text, x: at[0], y: at[1], ...style } };
}

export function symbol(shape: Shape, at: Place, radius: number, style: object): Graphic {
  const points = corners(shape, at[0], at[1], radius);
  if (points) return polygon(points, style);
  return { type: 'circle', shape: { cx: at[0], cy: at[1], r: radius }, style };
}

/** The head of an arrow whose point is there; up, down or to the end of a row. */
export function arrowHead(point: Place, to: 'up' | 'down' | 'right', fill: string): Graphic {
  const [x, y] = point;
  const size = 5;
  const points: Place[] =
    to === 'right'
      ? [point, [x - size * 1.5, y - size], [x - size * 1.5, y + size]]
      : [point, [x - size, y + (to === 'up' ? 1.5 : -1.5) * size], [x + size, y + (to === 'up' ? 1.5 : -1.5) * size]];
  return polygon(points, { fill });
}

export function group(children: Graphic[]): Graphic {
  return { type: 'group', children: children as never };
}

/** A colour that fades away, along the way given in shares of the box. */
export function fading(from: string, to: string, way: [number, number, number, number]): object {
  return {
    type: 'linear',
    x: way[0],
    y: way[1],
    x2: way[2],
    y2: way[3],
    colorStops: [
      { offset: 0, color: from },
      { offset: 1, color: to },
    ],
  };
}
