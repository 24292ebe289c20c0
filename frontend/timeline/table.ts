/** The same items as a real table: what is dated in the window, lane by lane. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Item, Lane } from './model.js';
import { isInterval } from './model.js';
import type { Range } from './scale.js';
import { fill } from './words.js';
import type { Texts } from './words.js';

export interface TableView {
  lanes: readonly Lane[];
  range: Range;
  words: string;
  texts: Texts;
  selected: string;
  /** Rows shown at most; a button asks for more. */
  limit: number;
  more: () => void;
  select: (item: Item, lane: Lane) => void;
}

export const FIRST_ROWS = 200;

export function tableOf(view: TableView): TemplateResult {
  const { texts } = view;
  const rows = view.lanes.flatMap((lane) => inRange(lane, view.range).map((item) => ({ lane, item })));
  return html`<div class="table" role="region" tabindex="0" aria-label=${texts.label}>
    <table>
      <caption>
        ${view.words}
      </caption>
      <thead>
        <tr>
          <th scope="col">${texts.columnLane}</th>
          <th scope="col">${texts.columnFrom}</th>
          <th scope="col">${texts.columnTo}</th>
          <th scope="col">${texts.columnWhat}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.slice(0, view.limit).map(({ lane, item }) => row(view, lane, item))}
      </tbody>
    </table>
    ${rows.length === 0 ? html`<p>${texts.nothing}</p>` : nothing}
    ${rows.length > view.limit
      ? html`<button type="button" @click=${view.more}>
          ${fill(texts.showMore, { shown: view.limit, count: rows.length })}
        </button>`
      : nothing}
  </div>`;
}

const inRange = (lane: Lane, range: Range): Item[] =>
  [...lane.intervals, ...lane.points]
    .filter((item) => item.latest > range.from && item.earliest < range.to)
    .sort((a, b) => a.earliest - b.earliest);

function row(view: TableView, lane: Lane, item: Item): TemplateResult {
  const { source } = item;
  const current = source.id === view.selected;
  return html`<tr aria-current=${current ? 'true' : nothing}>
    <td>${lane.label}</td>
    <td>${startWords(item, view.texts)}</td>
    <td>${endWords(item, view.texts)}</td>
    <td>
      ${source.href && isSafe(source.href)
        ? html`<a href=${source.href}>${source.label}</a>`
        : html`<button type="button" class="plain" @click=${() => view.select(item, lane)}>${source.label}</button>`}
      ${source.detail ? html`<span class="detail">${source.detail}</span>` : nothing}
    </td>
  </tr>`;
}

export const startWords = ({ source }: Item, texts: Texts): string =>
  source.openStart ? `${source.fromText} (${texts.openStart})` : source.fromText;

export const endWords = ({ source }: Item, texts: Texts): string =>
  source.to ? source.toText : source.openEnd ? texts.stillOpen : '';

/** Dates and state of an item in one phrase. */
export function whenWords(item: Item, texts: Texts): string {
  const from = startWords(item, texts);
  if (!isInterval(item.source)) return from;
  const to = endWords(item, texts);
  return from === to ? from : fill(texts.fromTo, { from, to });
}

const isSafe = (href: string): boolean => /^(https?:\/\/|\/(?!\/)|[\w-]+(\/|$|\?))/.test(href);
