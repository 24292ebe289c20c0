import { css } from 'lit';

/** Colours may be set from outside as --time-lanes-<name>; the defaults follow the page's colour scheme. */
export const styles = css`
  :host {
    --_paper: var(--time-lanes-paper, light-dark(#fff, #14171a));
    --_ink: var(--time-lanes-ink, light-dark(#1b1d20, #e9eaeb));
    --_muted: var(--time-lanes-muted, light-dark(#595f66, #a6acb3));
    --_rule: var(--time-lanes-rule, light-dark(#d3d6da, #363c42));
    --_faint: var(--time-lanes-faint, light-dark(#eff0f2, #1f2428));
    --_focus: var(--time-lanes-focus, light-dark(#0b5cad, #7cbcf5));
    --_on-tone: var(--time-lanes-on-tone, #fff);
    --_shade: var(--time-lanes-shade, light-dark(rgb(255 255 255 / 65%), rgb(20 23 26 / 65%)));
    --_closed: var(--time-lanes-closed, light-dark(#9a2636, #b5404e));
    --_restricted: var(--time-lanes-restricted, light-dark(#8a5a00, #dcae52));
    --_open: var(--time-lanes-open, light-dark(#1d6f55, #63c7a1));
    --_unknown: var(--time-lanes-unknown, light-dark(#666c74, #9ba2aa));
    --_neutral: var(--time-lanes-neutral, light-dark(#56626e, #667585));
    --_accent: var(--time-lanes-accent, light-dark(#2a6496, #2f78bd));
    --_viewed: var(--time-lanes-viewed, light-dark(#0b5cad, #7cbcf5));
    --_on-viewed: var(--time-lanes-on-viewed, light-dark(#fff, #111315));
    --_talks: var(--time-lanes-talks, light-dark(#5a3e8e, #7b62b8));
    --_violence: var(--time-lanes-violence, light-dark(#b8430a, #b85a1e));
    --_label-size: var(--time-lanes-label-size, 150px);
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
    color: var(--_ink);
    background: var(--_paper);
    font-size: 13px;
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  .probes,
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .probes span {
    transition: color 1ms;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 14px;
    padding-block: 2px 6px;
  }
  .dates {
    margin: 0;
    font-weight: 600;
    margin-inline-end: auto;
  }
  .group {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
  }
  button {
    font: inherit;
    font-size: 12px;
    color: var(--_ink);
    background: none;
    border: 1px solid transparent;
    border-radius: 2px;
    min-block-size: 28px;
    min-inline-size: 28px;
    padding: 2px 7px;
    cursor: pointer;
  }
  .bar button {
    border-color: var(--_rule);
  }
  button:hover {
    background: var(--_faint);
    border-color: var(--_muted);
  }
  button[aria-pressed='true'] {
    border-color: var(--_ink);
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  button svg {
    display: block;
    inline-size: 14px;
    block-size: 14px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }

  .stage {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    border-block-start: 2px solid var(--_ink);
  }
  .axis,
  .whole {
    margin-inline-start: var(--_label-size);
  }
  .axis {
    position: relative;
    block-size: 42px;
    flex: none;
    direction: ltr;
    overflow: hidden;
    touch-action: pan-y;
    cursor: pointer;
  }
  .axis canvas,
  .plot canvas {
    display: block;
    position: absolute;
    inset: 0;
  }
  .flag {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 0;
    font-size: 11px;
    line-height: 18px;
    padding: 0 5px;
    white-space: nowrap;
    background: var(--_paper);
    color: var(--_muted);
    pointer-events: none;
  }
  .viewed {
    inset-block-start: auto;
    inset-block-end: 2px;
    background: var(--_viewed);
    color: var(--_on-viewed);
    pointer-events: auto;
    cursor: ew-resize;
    touch-action: none;
    border-radius: 2px;
  }
  .viewed::before {
    content: '';
    position: absolute;
    inset: -4px;
  }
  .viewed:focus-visible {
    outline-offset: -2px;
    outline-color: var(--_on-viewed);
  }

  .scroll {
    position: relative;
    display: flex;
    overflow: hidden auto;
    min-block-size: 0;
  }
  .labels {
    position: relative;
    flex: none;
    inline-size: var(--_label-size);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .labels li {
    position: absolute;
    inset-inline: 0;
    display: flex;
    align-items: center;
    padding-inline-end: 10px;
    font-weight: 600;
    font-size: 12px;
    line-height: 1.2;
    border-block-end: 1px solid var(--_rule);
    overflow: hidden;
  }
  .labels li > span {
    overflow: hidden;
    max-block-size: 2.4em;
    overflow-wrap: anywhere;
  }
  .plot {
    position: relative;
    flex: 1;
    min-inline-size: 0;
    direction: ltr;
    touch-action: pan-y;
    cursor: grab;
    user-select: none;
    -webkit-user-select: none;
  }
  .plot:focus-visible {
    outline-offset: -2px;
  }
  .plot.on-mark {
    cursor: pointer;
  }
  .plot.held {
    cursor: grabbing;
  }
  .active {
    position: absolute;
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    pointer-events: none;
    scroll-margin-block: 8px;
  }
  .tip {
    position: absolute;
    z-index: 2;
    max-inline-size: min(320px, 90%);
    padding: 6px 9px;
    background: var(--_paper);
    border: 1px solid var(--_ink);
    font-size: 12px;
    pointer-events: none;
    direction: inherit;
  }
  .tip b {
    display: block;
  }
  .tip i {
    display: block;
    font-style: normal;
    color: var(--_muted);
  }
  [hidden] {
    display: none !important;
  }
  .whole {
    display: block;
    flex: none;
    margin-block-start: 8px;
  }
  .hint {
    margin: 3px 0 0;
    margin-inline-start: var(--_label-size);
    font-size: 11px;
    color: var(--_muted);
  }
  .hint.asked {
    color: var(--_ink);
    text-decoration: underline;
  }
  @media (pointer: coarse) {
    .hint {
      display: none;
    }
    button {
      min-block-size: 36px;
      min-inline-size: 36px;
    }
  }

  /* Time runs left to right in every language; only the labels change sides. */
  :host(:dir(rtl)) .axis,
  :host(:dir(rtl)) .whole {
    margin-inline: 0 var(--_label-size);
  }
  :host([narrow]) .axis,
  :host([narrow]) .whole,
  :host([narrow]) .hint {
    margin-inline: 0;
  }
  :host([narrow]) .bar {
    justify-content: space-between;
  }
  :host([narrow]) .bar > .group {
    order: 1;
  }
  :host([narrow]) .labels {
    position: absolute;
    inset-inline: 0;
    inline-size: auto;
    z-index: 1;
    pointer-events: none;
  }
  :host([narrow]) .labels li {
    align-items: start;
    padding-block-start: 2px;
    font-size: 11.5px;
    border: 0;
  }
  :host([narrow]) .labels li > span {
    max-block-size: 1.2em;
    background: var(--_paper);
    padding-inline-end: 4px;
  }

  .table {
    overflow: auto;
    min-block-size: 0;
    max-block-size: var(--time-lanes-table-size, 70vh);
    border-block-start: 2px solid var(--_ink);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  caption {
    text-align: start;
    color: var(--_muted);
    padding-block: 4px;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 4px 10px 4px 0;
    padding-inline: 0 10px;
    border-block-end: 1px solid var(--_rule);
    overflow-wrap: anywhere;
  }
  th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_paper);
    font-size: 12px;
    white-space: nowrap;
  }
  tr[aria-current='true'] {
    background: var(--_faint);
    box-shadow: inset 3px 0 0 var(--_viewed);
  }
  .plain {
    min-block-size: 24px;
    padding: 0;
    font-size: inherit;
    text-align: start;
    border: 0;
  }
  .plain:hover {
    text-decoration: underline;
    background: none;
  }
  a {
    color: var(--_viewed);
  }
  .detail {
    display: block;
    color: var(--_muted);
    font-size: 12px;
  }
`;
