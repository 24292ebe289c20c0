/** The line above the graphic: which days are shown, ready-made windows, zoom, and the way to the table. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { dayMs } from './scale.js';
import type { Range } from './scale.js';
import type { Texts } from './words.js';

/** ISO days: from inclusive, to exclusive. */
export interface Days {
  from: string;
  to: string;
}

export interface Preset extends Days {
  label: string;
}

export interface ToolbarView {
  words: string;
  texts: Texts;
  presets: readonly Preset[];
  shown: Range;
  asTable: boolean;
  zoom: (factor: number) => void;
  show: (range: Range) => void;
  fit: () => void;
  toggleTable: () => void;
}

const STEP = 1.6;

export function toolbarOf(view: ToolbarView): TemplateResult {
  const { texts } = view;
  return html`<div class="bar">
    <p class="dates">${view.words}</p>
    ${view.presets.length > 0
      ? html`<div class="group" role="group" aria-label=${texts.presets}>
          ${view.presets.map((preset) => presetButton(view, preset))}
        </div>`
      : nothing}
    <div class="group">
      ${button(texts.zoomOut, MINUS, () => view.zoom(1 / STEP))} ${button(texts.zoomIn, PLUS, () => view.zoom(STEP))}
      ${button(texts.fit, FIT, view.fit)}
    </div>
    <button type="button" aria-pressed=${view.asTable} @click=${view.toggleTable}>${texts.showTable}</button>
  </div>`;
}

function presetButton(view: ToolbarView, preset: Preset): TemplateResult {
  const range = { from: dayMs(preset.from), to: dayMs(preset.to) };
  const current = view.shown.from === range.from && view.shown.to === range.to;
  return html`<button type="button" aria-pressed=${current} @click=${() => view.show(range)}>${preset.label}</button>`;
}

const button = (label: string, icon: TemplateResult, act: () => void): TemplateResult =>
  html`<button type="button" aria-label=${label} title=${label} @click=${act}>${icon}</button>`;

const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 14 14" aria-hidden="true"><path d=${path} /></svg>`;
const MINUS = icon('M2 7h10');
const PLUS = icon('M2 7h10M7 2v10');
const FIT = icon('M1 2v10M13 2v10M3 7h8M5.5 4.5 3 7l2.5 2.5M8.5 4.5 11 7 8.5 9.5');
