/**
 * `<time-lanes>`: lanes of points and intervals over one axis of time. It knows no feature: what a lane means,
 * every word and every tone comes with the data. See model.ts for the message and notices.ts for what it tells.
 */
import { html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { isInterval, readLanes } from './model.js';
import type { Item, Lane, LaneMessage } from './model.js';
import { Notices } from './notices.js';
import { makeProbes } from './palette.js';
import { clampRange, DAY, dayMs, FIRST_DAY, isoDay, LAST_DAY, wholeDays } from './scale.js';
import type { Range } from './scale.js';
import { Glide } from './glide.js';
import { TimeLanesStage } from './stage.js';
import { styles } from './styles.js';
import { FIRST_ROWS, tableOf } from './table.js';
import { longDayText } from './ticks.js';
import { toolbarOf } from './toolbar.js';
import type { Days, Preset } from './toolbar.js';
import { fill, NO_TEXTS } from './words.js';
import type { Texts } from './words.js';
import type { TimeLanesOverview } from './overview.js';
import './overview.js';

/** What the server set, with the number of the last notice of that kind it had seen. */
type Seen<T> = T & { seen: number };

const NARROW = 560;

export class TimeLanes extends LitElement {
  static override styles = styles;
  static override properties = {
    lanes: { attribute: false },
    extent: { attribute: false },
    view: { attribute: false },
    selection: { attribute: false },
    viewed: { attribute: false },
    today: { attribute: false },
    presets: { attribute: false },
    texts: { attribute: false },
    locale: { attribute: false },
    asTable: { state: true },
    rowLimit: { state: true },
    narrow: { type: Boolean, reflect: true },
  };

  declare lanes: LaneMessage[];
  declare extent: Days | null;
  declare view: Seen<Days> | null;
  declare selection: Seen<{ id: string | null }> | null;
  declare viewed: Seen<{ day: string | null }> | null;
  declare today: string | null;
  declare presets: Preset[];
  declare texts: Texts;
  declare locale: string;
  declare asTable: boolean;
  declare rowLimit: number;
  declare narrow: boolean;

  private readonly notices = new Notices(this);
  private readonly glide = new Glide((range) => this.show(range));
  private readonly probes = makeProbes();
  private readonly stage: TimeLanesStage;
  private readonly resized = new ResizeObserver(() => this.measure());
  private read: Lane[] = [];
  private range: Range = { from: 0, to: DAY };
  private bounds: Range = { from: FIRST_DAY, to: LAST_DAY };
  private placed = false;
  private speech = 0;

  constructor() {
    super();
    this.lanes = [];
    this.extent = null;
    this.view = null;
    this.selection = null;
    this.viewed = null;
    this.today = null;
    this.presets = [];
    this.texts = NO_TEXTS;
    this.locale = 'en';
    this.asTable = false;
    this.rowLimit = FIRST_ROWS;
    this.narrow = false;
    this.stage = new TimeLanesStage({
      range: () => this.range,
      extent: () => this.bounds,
      move: (range) => this.userMoves(range, false),
      glide: (range) => this.userMoves(range, true),
      fit: () => this.userMoves(this.bounds, true),
      select: (item, lane) => this.userSelects(item, lane),
      pick: (day) => this.userPicks(day),
      say: (words) => this.say(words),
      hint: () => this.pointAtHint(),
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
    if (this.hasUpdated) void this.updateComplete.then(() => this.measure());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.notices.cancel();
    this.glide.stop();
    this.stage.cancel();
    clearTimeout(this.speech);
  }

  override firstUpdated(): void {
    this.renderRoot.append(this.probes);
    this.probes.addEventListener('transitionend', () => this.repaint());
    void document.fonts?.ready.then(() => this.repaint());
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('lanes') || changed.has('today') || changed.has('extent')) this.readData();
    if (changed.has('view')) this.takeView();
    if (!this.placed && !this.view) this.range = this.bounds;
    if (changed.has('selection') && !this.notices.isStale('item-select', this.selection?.seen ?? 0)) {
      this.stage.selected = this.selection?.id ?? '';
    }
    if (changed.has('viewed') && !this.notices.isStale('day-pick', this.viewed?.seen ?? 0)) {
      const day = this.viewed?.day ? dayMs(this.viewed.day) : NaN;
      this.stage.viewed = Number.isNaN(day) ? null : day;
    }
  }

  override updated(): void {
    this.stage.texts = this.texts;
    this.stage.locale = this.locale;
    this.stage.attach(this.renderRoot as ShadowRoot);
    this.repaint();
  }

  override render(): TemplateResult {
    const words = this.words();
    return html`${this.toolbar(words)} ${this.asTable ? this.table(words) : this.stage.template(this.read, this.texts)}
      <time-lanes-overview
        class="whole"
        role="group"
        aria-label=${this.texts.overview}
        .texts=${this.texts}
        .locale=${this.locale}
        @brush=${(event: CustomEvent<Range>) => this.userMoves(event.detail, false)}
      ></time-lanes-overview>
      <p class="hint" id="hint" ?hidden=${this.asTable}>${this.texts.hint}</p>
      <div class="spoken" role="status"></div>`;
  }

  private toolbar(words: string): TemplateResult {
    return toolbarOf({
      words,
      texts: this.texts,
      presets: this.presets ?? [],
      shown: wholeDays(this.range),
      asTable: this.asTable,
      zoom: (factor) => this.stage.zoomBy(factor),
      show: (range) => this.userMoves(clampRange(range, this.bounds), true),
      fit: () => this.userMoves(this.bounds, true),
      toggleTable: () => (this.asTable = !this.asTable),
    });
  }

  private table(words: string): TemplateResult {
    return tableOf({
      lanes: this.read,
      range: this.range,
      words,
      texts: this.texts,
      selected: this.stage.selected,
      limit: this.rowLimit,
      more: () => (this.rowLimit += FIRST_ROWS),
      select: (item, lane) => this.userSelects(item, lane),
    });
  }

  private readData(): void {
    const today = this.today ? dayMs(this.today) : NaN;
    const given = this.extent ? { from: dayMs(this.extent.from), to: dayMs(this.extent.to) } : null;
    const open = Number.isNaN(today) ? (given?.to ?? -Infinity) : today + DAY / 2;
    this.stage.today = Number.isNaN(today) ? null : today;
    this.read = readLanes(this.lanes ?? [], open);
    this.bounds = given && given.from < given.to ? given : extentOf(this.read, this.stage.today);
    this.stage.lanes = this.read;
    this.range = clampRange(this.range, this.bounds);
  }

  /** The server's window, unless the user has moved on since; the same whole days never move the view. */
  private takeView(): void {
    if (!this.view || this.stage.holding || this.notices.isStale('window-change', this.view.seen)) return;
    const target = { from: dayMs(this.view.from), to: dayMs(this.view.to) };
    const shown = wholeDays(this.range);
    if (!(target.from < target.to) || (this.placed && shown.from === target.from && shown.to === target.to)) return;
    const range = clampRange(target, this.bounds);
    if (this.placed) this.glide.to(this.range, range);
    else this.range = range;
    this.placed = true;
  }

  private userMoves(range: Range, gliding: boolean): void {
    this.placed = true;
    let settled = range;
    if (gliding) this.glide.to(this.range, range);
    else {
      this.glide.stop();
      this.show(range);
      settled = this.range;
    }
    const whole = wholeDays(settled);
    this.notices.tell('window-change', () => ({ from: isoDay(whole.from), to: isoDay(whole.to) }));
  }

  private userSelects(item: Item | null, lane: Lane | null): void {
    const id = item?.source.id ?? null;
    if ((id ?? '') === this.stage.selected) return;
    this.stage.selected = id ?? '';
    this.notices.tell('item-select', () => ({ id, laneId: lane?.id ?? null }));
    if (this.asTable) this.requestUpdate();
    else this.stage.ask();
  }

  private userPicks(day: number): void {
    this.stage.viewed = day;
    this.notices.tell('day-pick', () => ({ date: isoDay(day) }));
    this.stage.ask();
  }

  /** Shows a range at once, without a render of the element: only what is drawn, and the read-out. */
  private show(range: Range): void {
    this.range = range;
    this.stage.ask();
    this.overview()?.showRange(range);
    clearTimeout(this.speech);
    this.speech = window.setTimeout(() => {
      this.requestUpdate();
      this.say(this.words());
    }, 300);
  }

  private words(): string {
    const whole = wholeDays(this.range);
    const from = longDayText(whole.from, this.locale);
    return fill(this.texts.windowShown, { from, to: longDayText(whole.to - DAY, this.locale) });
  }

  private say(words: string): void {
    const status = this.renderRoot.querySelector('.spoken');
    if (status) status.textContent = words;
  }

  private pointAtHint(): void {
    const hint = this.renderRoot.querySelector('.hint');
    hint?.classList.add('asked');
    window.setTimeout(() => hint?.classList.remove('asked'), 1500);
  }

  private measure(): void {
    this.narrow = this.clientWidth <= NARROW;
    this.stage.narrow = this.narrow;
    this.repaint();
  }

  private repaint(): void {
    if (!this.isConnected || !this.hasUpdated || this.clientWidth === 0) return;
    this.stage.narrow = this.narrow;
    const palette = this.stage.refresh(this.probes, getComputedStyle(this).fontFamily);
    const overview = this.overview();
    void overview?.updateComplete.then(() => {
      overview.show(this.read, this.bounds, palette);
      overview.showRange(this.range);
    });
  }

  private overview(): TimeLanesOverview | null {
    return this.renderRoot.querySelector('time-lanes-overview');
  }
}

/** All that is dated, with some air; a year around today if nothing is. */
function extentOf(lanes: readonly Lane[], today: number | null): Range {
  const items = lanes.flatMap((lane) => [...lane.intervals, ...lane.points]);
  let from = today ?? Infinity;
  let to = today ?? -Infinity;
  for (const item of items) {
    from = Math.min(from, item.earliest);
    to = Math.max(to, isInterval(item.source) && !item.source.to ? item.start : item.latest);
  }
  if (from > to) return { from: FIRST_DAY, to: LAST_DAY };
  const air = Math.max(7 * DAY, (to - from) * 0.02);
  return wholeDays(clampRange({ from: from - air, to: to + air }, { from: FIRST_DAY, to: LAST_DAY }));
}

customElements.define('time-lanes', TimeLanes);
