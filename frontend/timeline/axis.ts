/** The axis strip above the lanes, and the upright lines of today and of the viewed day. */
import { drawText, textWidth, useFont } from './labels.js';
import type { Palette } from './palette.js';
import type { TimeView } from './scale.js';
import type { Tick, Ticks } from './ticks.js';

type Context = CanvasRenderingContext2D;

export const AXIS_HEIGHT = 42;
const UPPER = 11;
const LOWER = 31;

export function drawAxis(ctx: Context, view: TimeView, ticks: Ticks, palette: Palette): void {
  ctx.clearRect(0, 0, view.width, AXIS_HEIGHT);
  ctx.textBaseline = 'middle';
  useFont(ctx, palette, 11, 600);
  ticks.large.forEach((tick, i) => drawLarge(ctx, tick, ticks.large[i + 1], view, palette));
  useFont(ctx, palette, 11);
  const upper = ticks.large.length > 0;
  ticks.small.forEach((tick, i) => drawSmall(ctx, tick, ticks.small[i + 1], view, palette, upper));
  ctx.fillStyle = palette.get('muted');
  ctx.fillRect(0, AXIS_HEIGHT - 1, view.width, 1);
}

/** Stays readable at the start of the view until the next one pushes it out. */
function drawLarge(ctx: Context, tick: Tick, next: Tick | undefined, view: TimeView, palette: Palette): void {
  const wide = textWidth(ctx, tick.text);
  const end = (next?.x ?? view.width + wide) - 8;
  const x = Math.min(Math.max(tick.x + 4, 2), end - wide);
  ctx.fillStyle = palette.get('rule');
  if (tick.x >= 0) ctx.fillRect(Math.round(tick.x), 2, 1, AXIS_HEIGHT);
  if (x >= tick.x && x + wide > 0) drawText(ctx, tick.text, x, UPPER, palette.get('ink'));
}

function drawSmall(
  ctx: Context,
  tick: Tick,
  next: Tick | undefined,
  view: TimeView,
  palette: Palette,
  upper: boolean,
): void {
  ctx.fillStyle = palette.get('rule');
  ctx.fillRect(Math.round(tick.x), upper ? LOWER - 9 : 8, 1, AXIS_HEIGHT);
  const wide = textWidth(ctx, tick.text);
  const x = tick.x + 4;
  const room = (next?.x ?? view.width + 40) - tick.x;
  if (x >= 0 && x + wide <= view.width && wide + 5 <= room) {
    drawText(ctx, tick.text, x, LOWER, palette.get(upper ? 'muted' : 'ink'));
  }
}

/** Today is a dashed line, the viewed day a full one. */
export function drawUpright(
  ctx: Context,
  x: number,
  height: number,
  colour: string,
  paper: string,
  dashed: boolean,
): void {
  ctx.beginPath();
  ctx.moveTo(Math.round(x) + 0.5, 0);
  ctx.lineTo(Math.round(x) + 0.5, height);
  if (!dashed) {
    ctx.strokeStyle = paper;
    ctx.lineWidth = 4;
    ctx.stroke();
  }
  ctx.strokeStyle = colour;
  ctx.lineWidth = dashed ? 1 : 1.75;
  ctx.setLineDash(dashed ? [4, 3] : []);
  ctx.stroke();
  ctx.setLineDash([]);
}
