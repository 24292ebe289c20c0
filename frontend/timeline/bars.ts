/** The intervals of a lane, and their labels. */
import { MARGIN, R } from './drawing.js';
import type { Frame, Hit } from './drawing.js';
import { drawText, fitted, Line, textWidth } from './labels.js';
import { BAR, barTop } from './layout.js';
import type { LaneBox } from './layout.js';
import { drawBar, drawShape } from './marks.js';
import type { Item, Tone } from './model.js';
import { DAY } from './scale.js';

/** Below this many pixels an interval is drawn as its point. */
const SHORT = 5;

export function drawBars(frame: Frame, box: LaneBox, hits: Hit[]): void {
  const { view } = frame;
  const lines: Line[] = Array.from({ length: box.lane.rows }, () => new Line());
  const drawn: { item: Item; hit: Hit }[] = [];
  for (const item of box.lane.intervals) {
    if (item.latest < view.from || item.earliest > view.to + MARGIN * view.msPerPixel) continue;
    const hit = drawInterval(frame, box, item);
    lines[item.row]!.take(hit.x0 - 2, hit.x1 + 3);
    drawn.push({ item, hit });
    if (hit.x0 < view.width && hit.x1 > 0) hits.push(hit);
  }
  frame.later.push(() => drawn.forEach(({ item, hit }) => labelInterval(frame, item, hit, lines[item.row]!)));
}

function drawInterval(frame: Frame, box: LaneBox, item: Item): Hit {
  const { ctx, view, palette } = frame;
  const { source } = item;
  const y = barTop(box, item.row);
  const bar = {
    x0: view.x(item.earliest),
    solid0: view.x(item.start),
    solid1: view.x(item.end),
    x1: view.x(item.latest),
    y,
    height: BAR,
    openStart: source.openStart,
    openEnd: source.openEnd && !source.to,
  };
  if (bar.x1 - bar.x0 < SHORT) {
    const x = (bar.x0 + bar.x1) / 2;
    drawShape(ctx, source.shape, x, y + BAR / 2, R, palette.tone(source.tone), palette.get('paper'));
    return { lane: box.lane, item, x0: x - 6, x1: x + 6, y0: y, y1: y + BAR };
  }
  drawBar(ctx, bar, source.tone, palette, view.width);
  return { lane: box.lane, item, x0: bar.x0, x1: bar.x1, y0: y, y1: y + BAR };
}

/** Where a label starts so that the line of the viewed day does not run through it, if there is room behind it. */
function besideUpright({ view, viewed }: Frame, start: number, wide: number, end: number): number {
  const x = viewed === null ? NaN : view.x(viewed + DAY / 2);
  return x > start - 3 && x < start + wide + 3 && x + 6 + wide < end ? x + 6 : start;
}

const HOLLOW: ReadonlySet<Tone> = new Set<Tone>(['restricted', 'open', 'unknown']);

/** Inside the certain part if it fits, else behind the bar if free, else shortened inside. */
function labelInterval(frame: Frame, item: Item, hit: Hit, line: Line): void {
  const { ctx, view, palette } = frame;
  const y = (hit.y0 + hit.y1) / 2 + 0.5;
  const text = item.source.label;
  const wide = textWidth(ctx, text);
  const end = Math.min(view.x(item.end), view.width) - (item.source.openEnd ? 9 : 4);
  const inside = besideUpright(frame, Math.max(view.x(item.start), 0) + 5, wide, end);
  const room = end - inside;
  const behind = line.roomAfter(hit.x1 + 4, view.width);
  if (wide > room && hit.x1 < view.width && hit.x1 > 0 && behind > Math.min(wide, 120) && behind > room) {
    const shown = fitted(ctx, text, behind);
    if (!shown) return;
    drawText(ctx, shown, hit.x1 + 4, y, palette.get('ink'), palette.get('paper'));
    line.take(hit.x1, hit.x1 + 8 + textWidth(ctx, shown));
    return;
  }
  const shown = hit.x1 - hit.x0 < SHORT ? '' : fitted(ctx, text, room);
  if (!shown) return;
  if (HOLLOW.has(item.source.tone)) {
    ctx.fillStyle = palette.get('paper');
    ctx.fillRect(inside - 3, hit.y0 + 1, textWidth(ctx, shown) + 6, BAR - 2);
    drawText(ctx, shown, inside, y, palette.get('ink'));
  } else drawText(ctx, shown, inside, y, palette.get('on-tone'));
}
