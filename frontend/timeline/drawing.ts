/** One frame of the lanes. Returns what was drawn where, for pointing, keys and speech. */
import { drawUpright } from './axis.js';
import { drawBand } from './band.js';
import { drawBars } from './bars.js';
import type { Column } from './density.js';
import { useFont } from './labels.js';
import type { Layout } from './layout.js';
import type { Item, Lane } from './model.js';
import type { Palette } from './palette.js';
import { DAY } from './scale.js';
import type { TimeView } from './scale.js';
import type { Ticks } from './ticks.js';

export interface Hit {
  lane: Lane;
  item?: Item;
  column?: Column;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

export interface Frame {
  ctx: CanvasRenderingContext2D;
  view: TimeView;
  layout: Layout;
  ticks: Ticks;
  palette: Palette;
  selected: string;
  today: number | null;
  viewed: number | null;
  /** Labels wait here until bars and uprights are drawn, so that no line crosses a letter. */
  later: (() => void)[];
}

/** Half the size of a point's shape. */
export const R = 4.5;
/** Marks this far outside the view still claim their room, so that labels do not jump at the edges. */
export const MARGIN = 240;

export function drawLanes(frame: Frame): Hit[] {
  const { ctx, layout, view } = frame;
  ctx.clearRect(0, 0, view.width, layout.height);
  ctx.textBaseline = 'middle';
  useFont(ctx, frame.palette);
  drawGrid(frame);
  const hits: Hit[] = [];
  for (const box of layout.boxes) {
    const found = hits.length;
    if (box.bandHeight > 0) drawBand(frame, box, hits);
    if (box.lane.rows > 0) drawBars(frame, box, hits);
    hits.splice(found, hits.length, ...hits.slice(found).sort((a, b) => a.x0 - b.x0));
  }
  drawUprights(frame);
  useFont(ctx, frame.palette);
  for (const label of frame.later) label();
  drawSelection(frame, hits);
  return hits;
}

function drawGrid({ ctx, layout, view, ticks, palette }: Frame): void {
  ctx.fillStyle = palette.get('faint');
  for (const tick of ticks.small) ctx.fillRect(Math.round(tick.x), 0, 1, layout.height);
  ctx.fillStyle = palette.get('rule');
  for (const tick of ticks.large) ctx.fillRect(Math.round(tick.x), 0, 1, layout.height);
  for (const box of layout.boxes) ctx.fillRect(0, box.top + box.height - 1, view.width, 1);
}

function drawUprights({ ctx, layout, view, palette, today, viewed }: Frame): void {
  const line = (day: number, colour: string, dashed: boolean) =>
    drawUpright(ctx, view.x(day + DAY / 2), layout.height, colour, palette.get('paper'), dashed);
  if (today !== null) line(today, palette.get('muted'), true);
  if (viewed !== null) line(viewed, palette.get('viewed'), false);
}

function drawSelection({ ctx, palette, selected }: Frame, hits: Hit[]): void {
  if (!selected) return;
  ctx.strokeStyle = palette.get('ink');
  ctx.lineWidth = 2;
  for (const hit of hits) {
    if (hit.item?.source.id !== selected) continue;
    ctx.strokeRect(hit.x0 - 2.5, hit.y0 - 2.5, hit.x1 - hit.x0 + 5, hit.y1 - hit.y0 + 5);
  }
}
