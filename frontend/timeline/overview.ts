/** The strip with the whole extent, and a brush on it that is the window. Announces `brush` with a Range. */
import { css, html, LitElement } from 'lit';
import { drawText, textWidth, useFont } from './labels.js';
import type { Lane } from './model.js';
import type { Palette } from './palette.js';
import { clampRange, DAY, shifted, TimeView, wholeDays } from './scale.js';
import type { Range } from './scale.js';
import { longDayText, ticksFor } from './ticks.js';
import { fill, NO_TEXTS } from './words.js';
import type { Texts } from './words.js';

const HEIGHT = 46;
const TEXT = 14;
type Part = 'start' | 'end' | 'body' | 'new';

export class TimeLanesOverview extends LitElement {
  static override properties = { texts: { attribute: false }, locale: { attribute: false } };

  declare texts: Texts;
  declare locale: string;

  private lanes: readonly Lane[] = [];
  private extent: Range = { from: 0, to: DAY };
  private range: Range = { from: 0, to: DAY };
  private palette: Palette | null = null;
  private drag: { part: Part; x: number; range: Range; moved: boolean } | null = null;

  static override styles = css`
    :host {
      display: block;
      position: relative;
      block-size: ${HEIGHT}px;
      direction: ltr;
      touch-action: pan-y;
      cursor: crosshair;
    }
    canvas {
      position: absolute;
      inset: 0;
    }
    .outside {
      position: absolute;
      inset-block: 0 ${TEXT}px;
      background: var(--_shade);
      pointer-events: none;
    }
    .body {
      position: absolute;
      inset-block: 0 ${TEXT}px;
      border-block: 1px solid var(--_ink);
      cursor: grab;
    }
    .handle {
      position: absolute;
      inset-block: 0 ${TEXT}px;
      inline-size: 24px;
      margin-inline-start: -12px;
      cursor: ew-resize;
      outline: none;
    }
    .handle::before {
      content: '';
      position: absolute;
      inset-block: 0;
      inset-inline-start: 10px;
      inline-size: 4px;
      background: var(--_ink);
    }
    .handle:focus-visible::before {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
    }
  `;

  constructor() {
    super();
    this.texts = NO_TEXTS;
    this.locale = 'en';
  }

  override render() {
    return html`<canvas aria-hidden="true"></canvas>
      <div class="outside" data-side="before"></div>
      <div class="outside" data-side="after"></div>
      <div class="body"></div>
      ${this.handle('start', this.texts.windowStart)} ${this.handle('end', this.texts.windowEnd)}`;
  }

  private handle(part: 'start' | 'end', label: string) {
    return html`<div
      class="handle"
      data-part=${part}
      role="slider"
      tabindex="0"
      aria-label=${label}
      aria-valuenow="0"
      @keydown=${(event: KeyboardEvent) => this.onKey(event, part)}
    ></div>`;
  }

  override firstUpdated(): void {
    this.addEventListener('pointerdown', (event) => this.onDown(event));
    this.addEventListener('pointermove', (event) => this.onMove(event));
    this.addEventListener('pointerup', (event) => this.onUp(event));
    this.addEventListener('pointercancel', () => (this.drag = null));
  }

  /** Redraws the strip itself; the brush follows through `showRange`. */
  show(lanes: readonly Lane[], extent: Range, palette: Palette): void {
    this.lanes = lanes;
    this.extent = extent;
    this.palette = palette;
    this.draw();
    this.showRange(this.range);
  }

  showRange(range: Range): void {
    this.range = range;
    const view = this.view();
    const x0 = view.x(range.from);
    const x1 = Math.max(view.x(range.to), x0 + 2);
    const [before, after, body, start, end] = this.parts();
    before!.style.cssText = `inset-inline-start:0;inline-size:${Math.max(0, x0)}px`;
    after!.style.cssText = `inset-inline-start:${x1}px;inline-size:${Math.max(0, view.width - x1)}px`;
    body!.style.cssText = `inset-inline-start:${x0}px;inline-size:${x1 - x0}px`;
    this.placeHandle(start!, x0, range.from);
    this.placeHandle(end!, x1, range.to);
  }

  private placeHandle(handle: HTMLElement, x: number, ms: number): void {
    handle.style.insetInlineStart = `${x}px`;
    handle.setAttribute('aria-valuemin', String(Math.round(this.extent.from / DAY)));
    handle.setAttribute('aria-valuemax', String(Math.round(this.extent.to / DAY)));
    handle.setAttribute('aria-valuenow', String(Math.round(ms / DAY)));
    handle.setAttribute('aria-valuetext', longDayText(ms, this.locale));
  }

  private parts(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.outside, .body, .handle')];
  }

  private view(): TimeView {
    return new TimeView(this.extent.from, this.extent.to, Math.max(1, this.clientWidth));
  }

  private draw(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const ctx = canvas?.getContext('2d');
    if (!canvas || !ctx || !this.palette || this.clientWidth === 0) return;
    const view = this.view();
    const ratio = devicePixelRatio || 1;
    canvas.width = Math.round(view.width * ratio);
    canvas.height = HEIGHT * ratio;
    canvas.style.cssText = `inline-size:${view.width}px;block-size:${HEIGHT}px`;
    ctx.scale(ratio, ratio);
    this.drawScale(ctx, view, this.palette);
    const pitch = (HEIGHT - TEXT - 4) / Math.max(1, this.lanes.length);
    this.lanes.forEach((lane, i) => drawLane(ctx, view, lane, 2 + i * pitch, Math.max(1, pitch - 1), this.palette!));
  }

  private drawScale(ctx: CanvasRenderingContext2D, view: TimeView, palette: Palette): void {
    const { small, large } = ticksFor(view, this.locale);
    ctx.fillStyle = palette.get('rule');
    ctx.fillRect(0, 0, view.width, 1);
    ctx.fillRect(0, HEIGHT - TEXT, view.width, 1);
    useFont(ctx, palette, 10);
    ctx.textBaseline = 'middle';
    const starts = new Map(large.map((tick) => [tick.ms, tick.text]));
    for (const tick of small) {
      const text = starts.get(tick.ms) ?? tick.text;
      ctx.fillStyle = palette.get('rule');
      ctx.fillRect(Math.round(tick.x), 0, 1, HEIGHT - 4);
      if (tick.x + textWidth(ctx, text) + 4 > view.width || tick.x < 0) continue;
      drawText(ctx, text, tick.x + 4, HEIGHT - TEXT / 2 + 1, palette.get('muted'), palette.get('paper'));
    }
  }

  private onDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    const target = event.composedPath()[0] as HTMLElement;
    const x = event.clientX - this.getBoundingClientRect().left;
    const inBody = target.classList.contains('body');
    const part: Part = (target.dataset['part'] as Part | undefined) ?? (inBody ? 'body' : 'new');
    this.drag = { part, x, range: this.range, moved: false };
    this.setPointerCapture(event.pointerId);
  }

  private onMove(event: PointerEvent): void {
    if (!this.drag) return;
    const x = event.clientX - this.getBoundingClientRect().left;
    if (!this.drag.moved && Math.abs(x - this.drag.x) < 3) return;
    this.drag.moved = true;
    this.announce(this.dragged(this.drag, x));
  }

  private dragged({ part, x: x0, range }: { part: Part; x: number; range: Range }, x: number): Range {
    const view = this.view();
    const by = (x - x0) * view.msPerPixel;
    switch (part) {
      case 'body':
        return shifted(range, by, this.extent);
      case 'start':
        return { from: Math.min(Math.max(range.from + by, this.extent.from), range.to - DAY), to: range.to };
      case 'end':
        return { from: range.from, to: Math.max(Math.min(range.to + by, this.extent.to), range.from + DAY) };
      case 'new':
        return clampRange({ from: view.at(Math.min(x0, x)), to: view.at(Math.max(x0, x)) }, this.extent);
    }
  }

  private onUp(event: PointerEvent): void {
    const drag = this.drag;
    this.drag = null;
    if (!drag || drag.moved || drag.part !== 'new') return;
    const centre = this.view().at(event.clientX - this.getBoundingClientRect().left);
    this.announce(shifted(this.range, centre - (this.range.from + this.range.to) / 2, this.extent));
  }

  private onKey(event: KeyboardEvent, part: 'start' | 'end'): void {
    const step = event.shiftKey ? (this.extent.to - this.extent.from) / 20 : DAY;
    const sign = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 30, PageDown: -30 }[event.key];
    if (sign === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const view = this.view();
    this.announce(wholeDays(this.dragged({ part, x: 0, range: this.range }, (sign * step) / view.msPerPixel)));
  }

  /** The spoken form of a range, shared with the read-out. */
  words(range: Range): string {
    return fill(this.texts.windowShown, { from: longDayText(range.from, this.locale), to: longDayText(range.to, this.locale) });
  }

  private announce(range: Range): void {
    this.dispatchEvent(new CustomEvent<Range>('brush', { detail: range }));
  }
}

function drawLane(ctx: CanvasRenderingContext2D, view: TimeView, lane: Lane, y: number, height: number, palette: Palette) {
  for (const item of lane.intervals) {
    ctx.fillStyle = palette.tone(item.source.tone);
    const x = view.x(item.earliest);
    ctx.fillRect(x, y, Math.max(1, view.x(item.latest) - x), height);
  }
  for (const item of lane.points) {
    ctx.fillStyle = palette.tone(item.source.tone);
    ctx.fillRect(view.x(item.at) - 0.5, y, 1.25, height);
  }
}

customElements.define('time-lanes-overview', TimeLanesOverview);
