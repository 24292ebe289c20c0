/** Where each lane sits: heights depend on the lanes and the width class only, never on the zoom. */
import type { Lane } from './model.js';

export const BAR = 13;
const PITCH = 15;
const POINTS = 32;
/** Strip above the columns, for points known only to a month or a year, and for points above a histogram. */
export const VAGUE = 11;
const ABOVE = 18;

export interface LaneBox {
  lane: Lane;
  top: number;
  height: number;
  /** Top of the first bar. */
  bars: number;
  /** Top and height of the band of points and columns; height 0 if the lane has none. */
  band: number;
  bandHeight: number;
}

export interface Layout {
  boxes: LaneBox[];
  height: number;
}

export function layout(lanes: readonly Lane[], labelsAbove: boolean): Layout {
  let top = 0;
  const boxes = lanes.map((lane) => {
    const head = labelsAbove ? ABOVE : 0;
    const hasBand = lane.points.length > 0 || lane.density || lane.rows === 0;
    const bandHeight = hasBand ? POINTS + (lane.vague || lane.density ? VAGUE : 0) : 0;
    const barsHeight = lane.rows > 0 ? lane.rows * PITCH + (bandHeight > 0 ? 2 : 10) : 0;
    const pad = labelsAbove ? 0 : 1;
    const box: LaneBox = {
      lane,
      top,
      height: head + bandHeight + barsHeight + pad,
      band: top + head,
      bandHeight,
      bars: top + head + bandHeight + (bandHeight > 0 ? 0 : labelsAbove ? 2 : 6),
    };
    top += box.height;
    return box;
  });
  return { boxes, height: Math.max(top, 28) };
}

export const barTop = (box: LaneBox, row: number): number => box.bars + row * PITCH;
