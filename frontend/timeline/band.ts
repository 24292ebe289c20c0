/** The points of a lane: alone where there is room, as columns where they would overlap. */
import { binned, densityColumns, drawsDensity, MARK_ROOM } from './density.js';
import type { Column } from './density.js';
import { MARGIN, R } from './drawing.js';
import type { Frame, Hit } from './drawing.js';
import { drawText, fitted, Line, textWidth, useFont } from './labels.js';
import { VAGUE } from './layout.js';
import type { LaneBox } from './layout.js';
import { drawShape } from './marks.js';
import { isVague } from './model.js';
import type { Item } from './model.js';
import type { Palette } from './palette.js';
import { DAY } from './scale.js';
import type { TimeView } from './scale.js';

export function drawBand(frame: Frame, box: LaneBox, hits: Hit[]): void {
  const { view } = frame;
  const dense = drawsDensity(box.lane, view.msPerPixel);
  if (dense) {
    const { columns, highest } = densityColumns(box.lane.density!, view.msPerPixel);
    drawColumns(frame, box, columns, highest, box.bandHeight - 26, hits);
    drawPoints(frame, box, sparse(frame, box.lane.points), box.band + 8, hits, new Line());
    return;
  }
  const { columns, singles, highest } = binned(box.lane, view.msPerPixel);
  const strip = box.lane.vague ? VAGUE : 0;
  const line = drawColumns(frame, box, columns, highest, box.bandHeight - strip - (strip > 0 ? 16 : 13), hits);
  const shown = singles.filter((item) => inView(frame, item));
  const y = box.band + strip + (box.bandHeight - strip) / 2;
  drawPoints(frame, box, shown.filter((item) => !isVague(item)), y, hits, line);
  drawPoints(frame, box, shown.filter(isVague), box.band + strip - 2, hits, new Line());
}

const inView = ({ view }: Frame, item: Item): boolean => {
  const margin = MARGIN * view.msPerPixel;
  return item.latest > view.from - margin && item.earliest < view.to + margin;
};

/** Above a histogram only points with room stand, the most important first. */
function sparse(frame: Frame, points: Item[]): Item[] {
  const line = new Line();
  return points
    .filter((item) => inView(frame, item))
    .sort(byImportance)
    .slice(0, 200)
    .filter((item) => {
      const x = frame.view.x(item.at);
      if (line.roomAfter(x - MARK_ROOM, x + MARK_ROOM) < 2 * MARK_ROOM) return false;
      line.take(x - 1, x + 1);
      return true;
    })
    .sort((a, b) => a.at - b.at);
}

function drawColumns(
  { ctx, view, palette, later }: Frame,
  box: LaneBox,
  columns: Column[],
  highest: number,
  tallest: number,
  hits: Hit[],
): Line {
  const base = box.band + box.bandHeight - 1;
  const line = new Line();
  const counts: Count[] = [];
  for (const column of columns) {
    if (column.to < view.from || column.from > view.to) continue;
    const x0 = view.x(column.from) + 0.5;
    const width = Math.max(1.5, view.x(column.to) - x0 - 1);
    let y = base;
    for (const [tone, count] of column.tones) {
      const height = Math.max(1, (count / highest) * tallest);
      ctx.fillStyle = palette.tone(tone);
      ctx.fillRect(x0, y - height, width, height);
      y -= height;
      ctx.fillStyle = palette.get('paper');
      if (height > 3) ctx.fillRect(x0, y, width, 0.75);
    }
    counts.push({ text: String(column.count), x: x0 + width / 2, y: y - 5, room: width + 1 });
    line.take(x0, x0 + width);
    const { only } = column;
    hits.push({ lane: box.lane, ...(only ? { item: only } : { column }), x0, x1: x0 + width, y0: Math.min(y, base - 12), y1: base });
  }
  later.push(() => drawCounts(ctx, palette, counts));
  return line;
}

/** Where hours show, a point known to its day only is somewhere in that day: dots say so, as for a month. */
const isSpread = (item: Item, view: TimeView): boolean =>
  isVague(item) || (!item.source.startsAt && DAY / view.msPerPixel >= 88);

interface Count {
  text: string;
  x: number;
  y: number;
  room: number;
}

function drawCounts(ctx: CanvasRenderingContext2D, palette: Palette, counts: readonly Count[]): void {
  useFont(ctx, palette, 10);
  ctx.textAlign = 'center';
  for (const { text, x, y, room } of counts) {
    if (textWidth(ctx, text) <= room) drawText(ctx, text, x, y, palette.get('ink'), palette.get('paper'));
  }
  ctx.textAlign = 'start';
  useFont(ctx, palette);
}

const byImportance = (a: Item, b: Item) => b.source.importance - a.source.importance;

/** A label needs at least this many pixels to the next mark. */
const NEXT = 26;
const gapAfter = (view: TimeView, item: Item, next: Item | undefined): number =>
  next ? (next.at - item.at) / view.msPerPixel : Infinity;

/** One dotted stroke, whose dots stay where they are in time while panning. */
function drawDots(ctx: CanvasRenderingContext2D, from: number, to: number, y: number, colour: string): void {
  const start = from < -4 ? (from % 4) - 4 : from;
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([1.5, 2.5]);
  ctx.beginPath();
  ctx.moveTo(start, y);
  ctx.lineTo(to, y);
  ctx.stroke();
  ctx.setLineDash([]);
}

function drawPoints(frame: Frame, box: LaneBox, items: Item[], y: number, hits: Hit[], line: Line): void {
  const { ctx, view, palette } = frame;
  for (const item of items) {
    const x = view.x(item.at);
    const from = view.x(item.earliest);
    const to = view.x(item.latest);
    if (isSpread(item, view) && to - from > 2 * R) {
      drawDots(ctx, from, Math.min(to, view.width + 4), y, palette.get('muted'));
    }
    drawShape(ctx, item.source.shape, x, y, R, palette.tone(item.source.tone), palette.get('paper'));
    line.take(x - R - 2, x + R + 3);
    if (x > -R && x < view.width + R) hits.push({ lane: box.lane, item, x0: x - 6, x1: x + 6, y0: y - 8, y1: y + 8 });
  }
  const ranked = items.filter((item, i) => gapAfter(view, item, items[i + 1]) >= NEXT).sort(byImportance).slice(0, 300);
  frame.later.push(() => ranked.forEach((item) => labelPoint(frame, item, y, line)));
}

function labelPoint({ ctx, view, palette }: Frame, item: Item, y: number, line: Line): void {
  const x = view.x(item.at) + R + 4;
  const wide = textWidth(ctx, item.source.label);
  const room = Math.min(line.roomAfter(x, view.width), 230);
  if (room < Math.min(wide, 84)) return;
  const shown = fitted(ctx, item.source.label, room - 4);
  if (!shown) return;
  drawText(ctx, shown, x, y + 0.5, palette.get('ink'), palette.get('paper'));
  line.take(x - 1, x + textWidth(ctx, shown) + 8);
}
