import { css } from 'lit';

/**
 * The look of the map. Every colour is a custom property with a default for light and dark; a page restyles the map by
 * setting `--map-…` on it. Positions within the map are physical (they are geography), everything else is logical.
 */
export const styles = css`
  :host {
    --_water: var(--map-water, light-dark(#d9e2e7, #0f161c));
    --_land: var(--map-land, light-dark(#f5f3ee, #20262b));
    --_coast: var(--map-coast, light-dark(#8fa3af, #46535d));
    --_river: var(--map-river, light-dark(#b3c8d4, #2f4657));
    --_border: var(--map-border, light-dark(#a39e93, #5d666e));
    --_disputed: var(--map-disputed, light-dark(#4c4740, #b3bac1));
    --_country: var(--map-country-ink, light-dark(#6d675c, #98a1a9));
    --_town: var(--map-town-ink, light-dark(#45423c, #bcc2c8));
    --_ink: var(--map-ink, light-dark(#1b1a17, #f0f1f2));
    --_quiet: var(--map-quiet-ink, light-dark(#5c5850, #a5adb4));
    --_surface: var(--map-surface, light-dark(#ffffff, #171c20));
    --_rule: var(--map-rule, light-dark(#c9c5bc, #414a51));
    --_focus: var(--map-focus, light-dark(#1d4f91, #9cc2ff));
    --_on-tone: var(--map-on-tone, light-dark(#ffffff, #14181b));
    display: flex;
    flex-direction: column;
    min-block-size: 12rem;
    color: var(--_ink);
    font-size: 0.8125rem;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  .tone-closed {
    --tone: var(--map-tone-closed, light-dark(#a8201a, #ff8b7d));
  }
  .tone-restricted {
    --tone: var(--map-tone-restricted, light-dark(#8a5800, #f0b64a));
  }
  .tone-open {
    --tone: var(--map-tone-open, light-dark(#00657c, #62c7de));
  }
  .tone-unknown {
    --tone: var(--map-tone-unknown, light-dark(#605d57, #aeb3b8));
  }
  .tone-neutral {
    --tone: var(--map-tone-neutral, light-dark(#37434d, #cbd2d8));
  }
  .tone-accent {
    --tone: var(--map-tone-accent, light-dark(#1d4f91, #9cc2ff));
  }

  .frame {
    position: relative;
    flex: 1;
    min-block-size: 0;
    isolation: isolate;
    overflow: hidden;
  }

  #map {
    position: absolute;
    inset: 0;
    direction: ltr;
    background: var(--_water);
    font: inherit;
    -webkit-tap-highlight-color: transparent;
  }

  /* One finger scrolls the page; Leaflet would take every touch as soon as dragging is on. */
  #map.leaflet-touch-zoom,
  #map.leaflet-touch-drag {
    touch-action: pan-x pan-y;
  }

  #map:focus-visible,
  .buttons button:focus-visible,
  summary:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: -3px;
  }

  /* base map */
  path.land {
    fill: var(--_land);
    fill-opacity: 1;
  }
  path.lake {
    fill: var(--_water);
    fill-opacity: 1;
  }
  path.river,
  path.coast,
  path.border {
    stroke-opacity: 1;
    stroke-linejoin: round;
  }
  path.river {
    stroke: var(--_river);
    stroke-width: 1;
  }
  path.coast {
    stroke: var(--_coast);
    stroke-width: 0.7;
  }
  path.border {
    stroke: var(--_border);
    stroke-width: 1.1;
  }
  path.disputed {
    fill: none;
    stroke: var(--_disputed);
    stroke-opacity: 1;
    stroke-width: 1.6;
    stroke-dasharray: 6 4;
  }
  path.note {
    stroke: transparent;
    stroke-width: 14;
    pointer-events: stroke !important;
    cursor: help;
    outline: none;
  }
  path.note:focus-visible {
    stroke: var(--_focus);
    stroke-opacity: 0.35;
  }

  /* names */
  .name {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    white-space: nowrap;
    line-height: 1.25;
    pointer-events: none;
    unicode-bidi: plaintext;
    text-shadow:
      0 0 2px var(--_land),
      0 0 2px var(--_land),
      0 0 3px var(--_land),
      0 0 4px var(--_land);
  }
  .country {
    color: var(--_country);
    font-weight: 500;
    letter-spacing: 0.16em;
    text-transform: uppercase;
  }
  .town {
    color: var(--_town);
  }
  .town::before {
    content: '';
    position: absolute;
    inset-block-start: calc(var(--dot-y) - 2px);
    left: calc(var(--dot-x) - 2px);
    inline-size: 4px;
    block-size: 4px;
    border-radius: 50%;
    background: var(--_town);
    box-shadow: 0 0 0 1px var(--_land);
  }
  .town.capital::before {
    border-radius: 0;
    inset-block-start: calc(var(--dot-y) - 3px);
    left: calc(var(--dot-x) - 3px);
    inline-size: 6px;
    block-size: 6px;
  }
  .marker-label {
    color: var(--_ink);
    font-size: 12.5px;
    font-weight: 650;
    line-height: 1.3;
  }
  .marker-label.selected,
  .marker-label.forced {
    z-index: 1;
    background: var(--_surface);
    box-shadow: 0 0 0 2px var(--_surface);
    text-shadow: none;
  }

  /* markers */
  .marker {
    position: absolute;
    top: 0;
    left: 0;
    translate: -50% -50%;
    /* Small pictures have a box that a finger or an unsteady hand can hit. */
    inline-size: max(24px, var(--size));
    block-size: max(24px, var(--size));
    display: grid;
    place-items: center;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  /* A target of at least 24 px, also for small symbols; wider where fingers point. */
  .marker::before {
    content: '';
    position: absolute;
    inset: min(0px, calc((100% - 28px) / 2));
  }
  @media (pointer: coarse) {
    .marker::before {
      inset: min(0px, calc((100% - 44px) / 2));
    }
  }
  .marker svg {
    position: relative;
    inline-size: var(--size);
    block-size: var(--size);
    overflow: visible;
    pointer-events: none;
  }
  .marker .filled {
    fill: var(--tone);
    stroke: var(--_surface);
    stroke-width: 1.75;
    stroke-linejoin: round;
  }
  .marker .outline {
    fill: var(--_surface);
    stroke: var(--tone);
    stroke-width: 3;
  }
  .marker .stale {
    fill: none;
    stroke: var(--tone);
    stroke-width: 1.25;
    stroke-dasharray: 3 2;
  }
  .marker .badge {
    fill: var(--_on-tone);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    text-anchor: middle;
    dominant-baseline: central;
  }
  .marker .on-outline {
    fill: var(--tone);
  }
  .marker:hover svg {
    filter: drop-shadow(0 0 2px var(--_ink));
  }
  .marker.selected,
  .marker:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 1px;
    border-radius: 50%;
  }

  /* popup and note */
  .leaflet-popup-content-wrapper,
  .leaflet-popup-tip,
  .leaflet-tooltip {
    background: var(--_surface);
    color: var(--_ink);
    border: 1px solid var(--_rule);
    border-radius: 2px;
    box-shadow: 0 2px 8px rgb(0 0 0 / 0.18);
  }
  .leaflet-popup-tip {
    border-color: var(--_rule);
  }
  .leaflet-popup-content {
    margin: 0;
    font-size: 0.8125rem;
    line-height: 1.4;
  }
  .leaflet-container .popup a {
    color: var(--_focus);
    text-decoration: underline;
    display: inline-block;
    padding-block: 0.25rem;
  }
  .popup {
    position: relative;
    padding: 0.6rem 0.75rem;
    outline-offset: -2px;
  }
  .popup .title {
    display: block;
    font-size: 0.9375rem;
    line-height: 1.25;
    padding-inline-end: 1.75rem;
  }
  .popup dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.15rem 0.75rem;
    margin-block: 0.45rem 0.25rem;
    font-variant-numeric: tabular-nums;
  }
  .popup dt {
    color: var(--_quiet);
  }
  .popup dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .popup .close {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    border: 0;
    background: none;
    color: var(--_quiet);
    font: inherit;
    font-size: 1.125rem;
    cursor: pointer;
  }
  .leaflet-tooltip.note-text {
    white-space: normal;
    inline-size: min(18rem, 60vw);
    padding: 0.4rem 0.6rem;
    font-size: 0.78rem;
    line-height: 1.35;
  }
  .leaflet-tooltip::before {
    display: none;
  }

  /* controls */
  .buttons {
    position: absolute;
    inset-block-start: 0.5rem;
    inset-inline-end: 0.5rem;
    z-index: 1000;
    display: grid;
    border: 1px solid var(--_rule);
    border-radius: 2px;
    overflow: hidden;
  }
  .buttons button {
    display: grid;
    place-items: center;
    inline-size: 2rem;
    block-size: 2rem;
    padding: 0;
    border: 0;
    background: var(--_surface);
    color: var(--_ink);
    cursor: pointer;
  }
  .buttons button + button {
    border-block-start: 1px solid var(--_rule);
  }
  @media (pointer: coarse) {
    .buttons button {
      inline-size: 2.75rem;
      block-size: 2.75rem;
    }
  }
  .buttons svg {
    inline-size: 1rem;
    block-size: 1rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
  }
  .hint {
    position: absolute;
    inset: 0;
    z-index: 900;
    display: grid;
    place-items: center;
    pointer-events: none;
  }
  .hint span {
    padding: 0.5rem 0.75rem;
    background: var(--_surface);
    border: 1px solid var(--_rule);
    border-radius: 2px;
  }

  /* what the map is made of */
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.125rem 1rem;
    padding-block: 0.3rem;
    color: var(--_quiet);
    font-size: 0.75rem;
    line-height: 1.4;
  }
  footer .attribution {
    margin-inline-start: auto;
  }
  summary {
    cursor: pointer;
    list-style: none;
    padding-block: 0.15rem;
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary svg {
    inline-size: 26px;
    block-size: 6px;
    margin-inline-end: 0.4rem;
    vertical-align: middle;
  }
  details[open] {
    flex-basis: 100%;
  }
  details ul {
    margin-block: 0.25rem 0.4rem;
    padding-inline-start: 1.1rem;
    columns: 22rem;
    column-gap: 2rem;
  }

  @media (forced-colors: active) {
    .marker .filled {
      stroke: CanvasText;
    }
  }
`;
