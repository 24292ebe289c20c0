/** The elements of the graphic: their template, and how they are found again. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Gestures } from './gestures.js';
import type { Layout } from './layout.js';
import type { ViewedDay } from './viewed-day.js';
import type { Texts } from './words.js';

export interface Parts {
  root: HTMLElement;
  axis: HTMLElement;
  axisCanvas: HTMLCanvasElement;
  today: HTMLElement;
  viewed: HTMLElement;
  scroll: HTMLElement;
  plot: HTMLElement;
  canvas: HTMLCanvasElement;
  active: HTMLElement;
  tip: HTMLElement;
}

export function findParts(root: ShadowRoot): Parts | null {
  const find = <T extends HTMLElement>(selector: string) => root.querySelector<T>(selector)!;
  const stage = find('.stage');
  return (
    stage && {
      root: stage,
      axis: find('.axis'),
      axisCanvas: find('.axis canvas'),
      today: find('.today'),
      viewed: find('.viewed'),
      scroll: find('.scroll'),
      plot: find('.plot'),
      canvas: find('.plot canvas'),
      active: find('.active'),
      tip: find('.tip'),
    }
  );
}

export interface StageListeners {
  onLanes: Gestures;
  onAxis: Gestures;
  flag: ViewedDay;
  key: (event: KeyboardEvent) => void;
  blur: () => void;
}

export function stageTemplate(plan: Layout, texts: Texts, listeners: StageListeners): TemplateResult {
  return html`<div class="stage">
    ${axisTemplate(texts, listeners)}
    <div class="scroll">
      <ul class="labels" style="block-size:${plan.height}px">
        ${plan.boxes.map(
          (box) =>
            html`<li style="inset-block-start:${box.top}px;block-size:${box.height}px">
              <span title=${box.lane.label}>${box.lane.label}</span>
            </li>`,
        )}
      </ul>
      ${plotTemplate(plan, texts, listeners)}
    </div>
    <div class="tip" aria-hidden="true" hidden><b></b><i></i><span></span></div>
  </div>`;
}

function axisTemplate(texts: Texts, { onAxis, flag }: StageListeners): TemplateResult {
  return html`<div
    class="axis"
    @pointerdown=${onAxis.down}
    @pointermove=${onAxis.move}
    @pointerup=${onAxis.up}
    @pointercancel=${onAxis.up}
    @wheel=${onAxis.wheel}
  >
    <canvas aria-hidden="true"></canvas>
    <span class="flag today" aria-hidden="true" hidden>${texts.today}</span>
    <div
      class="flag viewed"
      role="slider"
      tabindex="0"
      aria-label=${texts.viewedDay}
      aria-valuenow="0"
      hidden
      @pointerdown=${flag.down}
      @pointermove=${flag.move}
      @pointerup=${flag.up}
      @pointercancel=${flag.up}
      @keydown=${flag.key}
    ></div>
  </div>`;
}

function plotTemplate(plan: Layout, texts: Texts, { onLanes, key, blur }: StageListeners): TemplateResult {
  return html`<div
    class="plot"
    role="application"
    tabindex="0"
    aria-label=${texts.label}
    aria-roledescription=${texts.roleDescription}
    aria-describedby="hint"
    style="block-size:${plan.height}px"
    @pointerdown=${onLanes.down}
    @pointermove=${onLanes.move}
    @pointerup=${onLanes.up}
    @pointercancel=${onLanes.up}
    @pointerleave=${onLanes.leave}
    @wheel=${onLanes.wheel}
    @keydown=${key}
    @blur=${blur}
  >
    <canvas aria-hidden="true"></canvas>
    <div class="active" id="active" role="button" hidden></div>
  </div>`;
}

/** Sizes the canvas for the screen's density only when that changed, which would otherwise blank it. */
export function context(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D {
  const ratio = devicePixelRatio || 1;
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const ctx = canvas.getContext('2d')!;
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  return ctx;
}

export function place(flag: HTMLElement, x: number, width: number): void {
  const half = flag.offsetWidth / 2;
  flag.style.insetInlineStart = `${Math.max(0, Math.min(x - half, width - 2 * half))}px`;
}
