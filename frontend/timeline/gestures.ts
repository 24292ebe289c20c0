/**
 * Pointer and wheel. One finger across pans while the page still scrolls up and down; two fingers zoom.
 * A plain wheel over the lanes belongs to the page; with ctrl or meta, or over the axis, it zooms.
 */
import type { Range } from './scale.js';
import { clampRange, shifted, zoomed } from './scale.js';

export interface GestureTarget {
  range(): Range;
  extent(): Range;
  width(): number;
  /** Pixels from the start of the time axis. */
  localX(event: MouseEvent): number;
  moveTo(range: Range): void;
  held(down: boolean): void;
  click(event: PointerEvent): void;
  hover(event: PointerEvent | null): void;
  refusedWheel(): void;
}

const SLOP = 4;

export class Gestures {
  private readonly pointers = new Map<number, number>();
  private start: { range: Range; xs: number[] } | null = null;
  private origin = { x: 0, y: 0 };
  private moved = false;

  constructor(
    private readonly target: GestureTarget,
    private readonly wheelZooms: boolean,
  ) {}

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0 || this.pointers.size === 2) return;
    this.pointers.set(event.pointerId, this.target.localX(event));
    if (this.pointers.size === 1) {
      this.moved = false;
      this.origin = { x: event.clientX, y: event.clientY };
    } else this.beginMove(event);
    this.restart();
  };

  readonly move = (event: PointerEvent): void => {
    if (!this.pointers.has(event.pointerId)) {
      if (event.pointerType === 'mouse' && this.pointers.size === 0) this.target.hover(event);
      return;
    }
    this.pointers.set(event.pointerId, this.target.localX(event));
    if (!this.moved && Math.abs(event.clientX - this.origin.x) < SLOP) return;
    if (!this.moved) this.beginMove(event);
    this.follow();
  };

  readonly up = (event: PointerEvent): void => {
    if (!this.pointers.delete(event.pointerId)) return;
    if (this.pointers.size > 0) {
      this.restart();
      return;
    }
    if (this.moved) this.target.held(false);
    else if (event.type === 'pointerup') this.target.click(event);
    this.start = null;
  };

  readonly leave = (): void => this.target.hover(null);

  readonly wheel = (event: WheelEvent): void => {
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1;
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    const range = this.target.range();
    const extent = this.target.extent();
    if (event.ctrlKey || event.metaKey || (this.wheelZooms && Math.abs(event.deltaY) >= Math.abs(sideways) && !event.shiftKey)) {
      event.preventDefault();
      const delta = Math.max(-240, Math.min(240, event.deltaY * pixels));
      const share = this.target.localX(event) / this.target.width();
      const anchor = range.from + share * (range.to - range.from);
      this.target.moveTo(zoomed(range, Math.exp(-delta * 0.003), anchor, extent));
    } else if (Math.abs(sideways) > Math.abs(event.deltaY) || event.shiftKey) {
      event.preventDefault();
      this.target.moveTo(shifted(range, sideways * pixels * this.msPerPixel(range), extent));
    } else this.target.refusedWheel();
  };

  /** Drops every pointer, for example when the element leaves the page. */
  cancel(): void {
    if (this.moved) this.target.held(false);
    this.pointers.clear();
    this.start = null;
    this.moved = false;
  }

  private beginMove(event: PointerEvent): void {
    this.moved = true;
    this.target.hover(null);
    this.target.held(true);
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  }

  private restart(): void {
    this.start = { range: this.target.range(), xs: [...this.pointers.values()] };
  }

  private follow(): void {
    if (!this.start) return;
    const { range, xs } = this.start;
    const now = [...this.pointers.values()];
    const scale = this.msPerPixel(range);
    const extent = this.target.extent();
    if (now.length === 1) {
      this.target.moveTo(shifted(range, (xs[0]! - now[0]!) * scale, extent));
      return;
    }
    const before = Math.max(8, Math.abs(xs[1]! - xs[0]!));
    const after = Math.max(8, Math.abs(now[1]! - now[0]!));
    const held = range.from + ((xs[0]! + xs[1]!) / 2) * scale;
    const span = ((range.to - range.from) * before) / after;
    const from = held - ((now[0]! + now[1]!) / 2 / this.target.width()) * span;
    this.target.moveTo(clampRange({ from, to: from + span }, extent));
  }

  private msPerPixel(range: Range): number {
    return (range.to - range.from) / Math.max(1, this.target.width());
  }
}
