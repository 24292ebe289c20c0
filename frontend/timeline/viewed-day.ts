/** The flag of the viewed day on the axis: drag it, or move it with the keys. */
import { clampRange, DAY, floorDay } from './scale.js';
import type { Range } from './scale.js';

export interface ViewedDayTarget {
  viewed(): number | null;
  extent(): Range;
  timeAt(event: PointerEvent): number;
  pick(day: number): void;
}

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -30,
  PageUp: 30,
};

export class ViewedDay {
  private dragging = false;

  constructor(private readonly target: ViewedDayTarget) {}

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    this.dragging = true;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  readonly move = (event: PointerEvent): void => {
    if (!this.dragging) return;
    event.stopPropagation();
    this.pick(this.target.timeAt(event));
  };

  readonly up = (event: PointerEvent): void => {
    if (this.dragging) event.stopPropagation();
    this.dragging = false;
  };

  readonly key = (event: KeyboardEvent): void => {
    const day = this.target.viewed();
    const step = STEPS[event.key];
    if (step === undefined || day === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.pick(day + step * DAY);
  };

  pick(ms: number): void {
    const day = floorDay(ms);
    const inside = clampRange({ from: day, to: day + DAY }, this.target.extent()).from;
    if (floorDay(inside) !== this.target.viewed()) this.target.pick(floorDay(inside));
  }
}
