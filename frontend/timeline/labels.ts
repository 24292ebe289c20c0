/** Text on the canvas: measured once, cut to the room it has, kept off marks and off each other. */
import type { Palette } from './palette.js';

type Context = CanvasRenderingContext2D;

const LABEL_FONT = 11;
const widths = new Map<string, number>();

/** The font in use, kept because asking a context for it costs more than drawing a word. */
let current = '';

/** Sets the font for what is measured and drawn next. */
export function useFont(ctx: Context, palette: Palette, size = LABEL_FONT, weight = 400): void {
  current = `${weight} ${size}px ${palette.font}`;
  ctx.font = current;
}

export function textWidth(ctx: Context, text: string): number {
  const key = `${current}\n${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size > 20_000) widths.clear();
    widths.set(key, (width = ctx.measureText(text).width));
  }
  return width;
}

/** The text, shortened with an ellipsis to `room` pixels; empty if too little would remain to read. */
export function fitted(ctx: Context, text: string, room: number): string {
  const width = textWidth(ctx, text);
  if (width <= room) return text;
  if (room < 44) return '';
  let cut = Math.floor((text.length * (room - 8)) / width);
  while (cut > 3 && textWidth(ctx, `${text.slice(0, cut).trimEnd()}…`) > room) cut--;
  return cut > 3 ? `${text.slice(0, cut).trimEnd()}…` : '';
}

/** Text on a small plate of paper, so that rules behind it never cross a letter; a plate is far cheaper than a rim. */
export function drawText(ctx: Context, text: string, x: number, y: number, colour: string, paper?: string): void {
  if (paper) {
    const width = textWidth(ctx, text);
    ctx.fillStyle = paper;
    ctx.fillRect((ctx.textAlign === 'center' ? x - width / 2 : x) - 1, y - 5, width + 2, 10);
  }
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}

/** Stretches of one line that are taken. */
export class Line {
  private readonly taken: [number, number][] = [];

  take(from: number, to: number): void {
    this.taken.push([from, to]);
  }

  /** Free pixels from `from` to the right, at most up to `limit`. */
  roomAfter(from: number, limit: number): number {
    let room = limit - from;
    for (const [start, end] of this.taken) {
      if (end <= from) continue;
      if (start <= from) return 0;
      room = Math.min(room, start - from);
    }
    return room;
  }
}
