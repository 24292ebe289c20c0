/** The graphic itself: axis, lanes and labels, what is under the pointer, and where the keyboard is. */
import type { TemplateResult } from 'lit';
import { AXIS_HEIGHT, drawAxis } from './axis.js';
import { drawLanes } from './drawing.js';
import type { Hit } from './drawing.js';
import { Gestures } from './gestures.js';
import { onKey } from './keys.js';
import { layout } from './layout.js';
import type { Layout } from './layout.js';
import type { Item, Lane } from './model.js';
import { Palette } from './palette.js';
import { clampRange, DAY, TimeView, zoomed } from './scale.js';
import type { Range } from './scale.js';
import { longDayText, ticksFor, dayText } from './ticks.js';
import { context, findParts, place, stageTemplate } from './stage-parts.js';
import type { Parts } from './stage-parts.js';
import { noteOf, placeTip, spoken } from './tip.js';
import { ViewedDay } from './viewed-day.js';
import { Walk } from './walk.js';
import { NO_TEXTS } from './words.js';
import type { Texts } from './words.js';

export interface StageHost {
  range(): Range;
  extent(): Range;
  move(range: Range): void;
  glide(range: Range): void;
  fit(): void;
  select(item: Item | null, lane: Lane | null): void;
  pick(day: number): void;
  say(words: string): void;
  hint(): void;
}

export class TimeLanesStage {
  texts: Texts = NO_TEXTS;
  locale = 'en';
  selected = '';
  today: number | null = null;
  viewed: number | null = null;
  narrow = false;
  holding = false;
  lanes: readonly Lane[] = [];

  readonly walk = new Walk();
  hits: Hit[] = [];
  private parts: Parts | null = null;
  private palette: Palette | null = null;
  private frame = 0;
  private hovered: Hit | null = null;
  private readonly onLanes: Gestures;
  private readonly onAxis: Gestures;
  private readonly flag: ViewedDay;

  constructor(readonly host: StageHost) {
    const target = {
      range: () => host.range(),
      extent: () => host.extent(),
      width: () => this.width(),
      localX: (event: MouseEvent) => this.localX(event),
      moveTo: (range: Range) => host.move(range),
      held: (down: boolean) => this.hold(down),
      hover: (event: PointerEvent | null) => this.hover(event),
      refusedWheel: () => host.hint(),
    };
    this.onLanes = new Gestures({ ...target, click: (event) => this.click(event) }, false);
    const pick = (event: PointerEvent) => this.flag.pick(this.timeAt(event));
    this.onAxis = new Gestures({ ...target, hover: () => {}, click: pick }, true);
    this.flag = new ViewedDay({
      viewed: () => this.viewed,
      extent: () => host.extent(),
      timeAt: (event) => this.timeAt(event),
      pick: (day) => host.pick(day),
    });
  }

  template(lanes: readonly Lane[], texts: Texts): TemplateResult {
    return stageTemplate(layout(lanes, this.narrow), texts, {
      onLanes: this.onLanes,
      onAxis: this.onAxis,
      flag: this.flag,
      key: (event) => onKey(event, this),
      blur: () => this.leave(),
    });
  }

  attach(root: ShadowRoot): void {
    this.parts = findParts(root);
  }

  /** Colours, font or size may have changed. Draws at once, so that nothing flickers, and returns the palette. */
  refresh(probes: Element, fontFamily: string): Palette {
    this.palette = new Palette(probes, fontFamily);
    this.draw();
    return this.palette;
  }

  /** Draws with the next frame. */
  ask(): void {
    this.frame ||= requestAnimationFrame(() => this.draw());
  }

  cancel(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.onLanes.cancel();
    this.onAxis.cancel();
  }

  zoomBy(factor: number): void {
    const range = this.host.range();
    const middle = (range.from + range.to) / 2;
    const kept = this.viewed !== null && this.viewed > range.from && this.viewed < range.to ? this.viewed : middle;
    this.host.glide(zoomed(range, factor, kept, this.host.extent()));
  }

  /** Selects an item; a column opens to its own days. */
  choose(hit: Hit): void {
    if (hit.item) {
      this.host.select(hit.item, hit.lane);
      return;
    }
    const { from, to } = hit.column!;
    const air = (to - from) * 0.04;
    this.host.glide(clampRange({ from: from - air, to: to + air }, this.host.extent()));
  }

  /** Shows and says where the keyboard is. */
  showActive(hit: Hit | undefined): void {
    const { parts } = this;
    if (!parts) return;
    parts.active.hidden = !hit;
    if (!hit) parts.plot.removeAttribute('aria-activedescendant');
    else {
      const note = noteOf(hit, this.texts, this.locale);
      parts.plot.setAttribute('aria-activedescendant', 'active');
      parts.active.setAttribute('aria-label', spoken(hit, note));
      this.host.say(spoken(hit, note));
    }
    this.placeActive();
    if (hit) parts.active.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.tip(hit ?? null);
  }

  tip(hit: Hit | null): void {
    const { parts } = this;
    if (!parts) return;
    const note = hit && noteOf(hit, this.texts, this.locale);
    placeTip(parts.tip, hit, note, parts.root.getBoundingClientRect(), parts.plot.getBoundingClientRect());
  }

  private draw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const { parts, palette } = this;
    if (!parts || !palette || this.width() === 0) return;
    const range = this.host.range();
    const view = new TimeView(range.from, range.to, this.width());
    const ticks = ticksFor(view, this.locale);
    const plan: Layout = layout(this.lanes, this.narrow);
    drawAxis(context(parts.axisCanvas, view.width, AXIS_HEIGHT), view, ticks, palette);
    const ctx = context(parts.canvas, view.width, plan.height);
    const { selected, today, viewed } = this;
    this.hits = drawLanes({ ctx, view, layout: plan, ticks, palette, selected, today, viewed, later: [] });
    const todayX = this.today === null ? null : view.x(this.today + DAY / 2);
    const viewedX = this.viewed === null ? null : view.x(this.viewed + DAY / 2);
    this.placeFlags(parts, view.width, todayX, viewedX);
    this.placeActive();
    if (this.hovered) this.hover(null);
  }

  private placeFlags(parts: Parts, width: number, todayX: number | null, viewedX: number | null): void {
    const inside = (x: number | null): x is number => x !== null && x >= 0 && x <= width;
    parts.viewed.hidden = !inside(viewedX);
    if (inside(viewedX)) {
      parts.viewed.textContent = dayText(this.viewed!, this.locale);
      parts.viewed.setAttribute('aria-valuenow', String(this.viewed! / DAY));
      parts.viewed.setAttribute('aria-valuetext', longDayText(this.viewed!, this.locale));
      place(parts.viewed, viewedX, width);
    }
    parts.today.hidden = !inside(todayX);
    if (inside(todayX)) place(parts.today, todayX, width);
  }

  private placeActive(): void {
    const { parts } = this;
    const hit = this.walk.current(this.hits);
    if (!parts) return;
    parts.active.hidden = !hit;
    if (!hit) return;
    const x0 = Math.max(hit.x0, 3);
    const width = Math.max(2, Math.min(hit.x1, this.width() - 3) - x0);
    parts.active.style.cssText = `left:${x0}px;top:${hit.y0}px;width:${width}px;height:${hit.y1 - hit.y0}px`;
  }

  private hover(event: PointerEvent | null): void {
    const hit = event ? this.under(event) : null;
    if (hit === this.hovered) return;
    this.hovered = hit;
    this.parts?.plot.classList.toggle('on-mark', hit !== null);
    this.tip(hit);
  }

  private click(event: PointerEvent): void {
    const hit = this.under(event);
    if (!hit) {
      this.host.select(null, null);
      return;
    }
    this.walk.set(hit);
    this.choose(hit);
    this.tip(hit.item ? hit : null);
  }

  /** The topmost mark within reach; fingers reach a little further. */
  private under(event: PointerEvent): Hit | null {
    const box = this.parts?.plot.getBoundingClientRect();
    if (!box) return null;
    const x = event.clientX - box.left;
    const y = event.clientY - box.top;
    const reach = event.pointerType === 'touch' ? 10 : 1;
    const near = this.hits.filter(
      (hit) => x >= hit.x0 - reach && x <= hit.x1 + reach && y >= hit.y0 - reach && y <= hit.y1 + reach,
    );
    const exact = near.filter((hit) => x >= hit.x0 && x <= hit.x1 && y >= hit.y0 && y <= hit.y1);
    return exact.at(-1) ?? near.at(-1) ?? null;
  }

  private hold(down: boolean): void {
    this.holding = down;
    this.parts?.plot.classList.toggle('held', down);
  }

  private leave(): void {
    this.walk.clear(false);
    this.showActive(undefined);
  }

  private width(): number {
    return this.parts?.plot.clientWidth ?? 0;
  }

  private localX(event: MouseEvent): number {
    return event.clientX - (this.parts?.plot.getBoundingClientRect().left ?? 0);
  }

  private timeAt(event: PointerEvent): number {
    const range = this.host.range();
    return new TimeView(range.from, range.to, this.width()).at(this.localX(event));
  }
}
