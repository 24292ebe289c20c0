/** Single marks: shapes of points, bars with fuzzy edges and open ends. Pure canvas, no state. */
import type { Shape, Tone } from './model.js';
import type { Palette } from './palette.js';

type Context = CanvasRenderingContext2D;

/** Draws a point's shape centred on x, y; `r` is half its size. */
export function drawShape(ctx: Context, shape: Shape, x: number, y: number, r: number, fill: string, paper: string): void {
  ctx.beginPath();
  tracePath(ctx, shape, x, y, r);
  ctx.lineWidth = 3;
  ctx.strokeStyle = paper;
  ctx.stroke();
  if (shape === 'ring' || shape === 'cross') {
    ctx.lineWidth = 2;
    ctx.strokeStyle = fill;
    ctx.stroke();
  } else {
    ctx.fillStyle = fill;
    ctx.fill();
  }
}

function tracePath(ctx: Context, shape: Shape, x: number, y: number, r: number): void {
  switch (shape) {
    case 'square':
      ctx.rect(x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76);
      break;
    case 'diamond':
      polygon(ctx, [x, y - r * 1.2], [x + r * 1.2, y], [x, y + r * 1.2], [x - r * 1.2, y]);
      break;
    case 'triangle':
      polygon(ctx, [x, y - r * 1.15], [x + r * 1.15, y + r * 0.9], [x - r * 1.15, y + r * 0.9]);
      break;
    case 'cross':
      ctx.moveTo(x - r * 0.9, y - r * 0.9);
      ctx.lineTo(x + r * 0.9, y + r * 0.9);
      ctx.moveTo(x + r * 0.9, y - r * 0.9);
      ctx.lineTo(x - r * 0.9, y + r * 0.9);
      break;
    case 'ring':
      ctx.arc(x, y, r * 0.85, 0, 2 * Math.PI);
      break;
    default:
      ctx.arc(x, y, r, 0, 2 * Math.PI);
  }
}

function polygon(ctx: Context, ...corners: [number, number][]): void {
  corners.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
  ctx.closePath();
}

/** Pixels of a bar: vague until `solid0`, certain until `solid1`, vague again until `x1`. */
export interface Bar {
  x0: number;
  solid0: number;
  solid1: number;
  x1: number;
  y: number;
  height: number;
  openStart: boolean;
  openEnd: boolean;
}

const ARROW = 7;

export function drawBar(ctx: Context, bar: Bar, tone: Tone, palette: Palette, width: number): void {
  const colour = palette.tone(tone);
  const from = Math.max(bar.x0 < bar.solid0 ? bar.solid0 : bar.x0, -20);
  // Bars that touch in time keep a hair of paper between them.
  const to = Math.min(bar.solid1 - (bar.openEnd ? 0 : 1), width + 20);
  if (bar.solid0 - bar.x0 >= 1) drawHalftone(ctx, bar.x0, Math.min(bar.solid0, bar.x1), bar, colour, width, true);
  if (bar.x1 - bar.solid1 >= 1) drawHalftone(ctx, Math.max(bar.solid1, bar.x0), bar.x1, bar, colour, width, false);
  if (to <= from) return;
  ctx.beginPath();
  traceBody(ctx, bar, from, to);
  paintBody(ctx, bar, tone, colour, from, palette);
}

function traceBody(ctx: Context, bar: Bar, from: number, to: number): void {
  const middle = bar.y + bar.height / 2;
  const bottom = bar.y + bar.height;
  const left = bar.openStart ? Math.min(from + ARROW, to) : from;
  const right = bar.openEnd ? Math.max(to - ARROW, from) : to;
  ctx.moveTo(left, bar.y);
  ctx.lineTo(right, bar.y);
  if (bar.openEnd) ctx.lineTo(to, middle);
  ctx.lineTo(right, bottom);
  ctx.lineTo(left, bottom);
  if (bar.openStart) ctx.lineTo(from, middle);
  ctx.closePath();
}

/** What is shut is solid, what partly moves is striped, what moves is hollow, what nobody knows is dashed. */
function paintBody(ctx: Context, bar: Bar, tone: Tone, colour: string, from: number, palette: Palette): void {
  if (tone !== 'restricted' && tone !== 'open' && tone !== 'unknown') {
    ctx.fillStyle = colour;
    ctx.fill();
    return;
  }
  ctx.fillStyle = palette.get('paper');
  ctx.fill();
  if (tone === 'restricted') {
    ctx.fillStyle = stripes(ctx, colour, from, bar.y);
    ctx.fill();
  }
  ctx.lineWidth = 1.25;
  ctx.strokeStyle = colour;
  ctx.setLineDash(tone === 'unknown' ? [3, 2] : []);
  ctx.stroke();
  ctx.setLineDash([]);
}

const patterns = new Map<string, CanvasPattern>();

/** Diagonal stripes tied to the bar's own start, so that they travel with it. */
function stripes(ctx: Context, colour: string, x: number, y: number): CanvasPattern {
  const size = 12;
  let pattern = patterns.get(colour);
  if (!pattern) {
    const tile = document.createElement('canvas');
    tile.width = tile.height = size;
    const pen = tile.getContext('2d')!;
    pen.strokeStyle = colour;
    pen.lineWidth = 3;
    pen.beginPath();
    for (const shift of [-size, 0, size]) {
      pen.moveTo(shift - 2, size + 2);
      pen.lineTo(shift + size + 2, -2);
    }
    pen.stroke();
    pattern = ctx.createPattern(tile, 'repeat')!;
    patterns.set(colour, pattern);
  }
  pattern.setTransform(new DOMMatrix().translate(x, y).scale(0.5));
  return pattern;
}

/** Dots that shrink towards what is uncertain: print's way of saying "somewhere in here". */
function drawHalftone(
  ctx: Context,
  x0: number,
  x1: number,
  bar: Bar,
  colour: string,
  width: number,
  growing: boolean,
): void {
  const length = x1 - x0;
  const step = 3.5;
  const rows = Math.floor(bar.height / step);
  ctx.fillStyle = colour;
  const first = Math.max(0, Math.floor(-x0 / step));
  const last = Math.min(length, width - x0);
  for (let i = first; i * step < last; i++) {
    const share = (i * step + step / 2) / length;
    const size = 0.9 + 1.9 * Math.min(1, growing ? share : 1 - share);
    const x = x0 + i * step + (step - size) / 2;
    for (let row = 0; row < rows; row++) {
      ctx.fillRect(x, bar.y + row * step + (step - size) / 2 + (i % 2 ? 0.6 : 0), size, size);
    }
  }
  const edge = growing ? x0 : x1 - 1;
  for (let y = bar.y; y < bar.y + bar.height; y += 4) ctx.fillRect(edge, y, 1, 2.5);
}
