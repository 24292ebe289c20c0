/**
 * `<day-grid>`: marked days, a block a year: weeks are columns, week days are rows; on a narrow screen the second half of a
 * year goes below the first. It knows no feature: marks are CSS classes, every word comes with the data.
 *
 * One day is in the tab order. Up and down go by a day, left and right by a week, Home and End to the ends of the year,
 * Page Up and Page Down by a year; Enter chooses. Where a step leads out of the days shown, `day-beyond` asks for them.
 */
import { dateOf, dayOf, inDays, lastOfMonth, weekday } from './days';

/** Days in a row with one mark. `words` has `{date}` in it, and `{n}` if the days are counted, the first as `low`–`high`. */
type Span = { from: string; to: string; mark: string; words: string; low?: number; high?: number };
/** What the days and the page are called; dates are written as `date` says, in letters of Unicode: d, MMM, uuuu. */
type Words = { months: string[]; shortMonths: string[]; weekdays: string[]; date: string; range: string };

const ROWS = 7;
const HALF = 6;

class DayGrid extends HTMLElement {
  private marked: Span[] = [];
  private words: Words | null = null;
  private current = '';
  private picked = '';
  private name = '';
  private waiting = false;
  private readonly told = element('div', 'day-told');

  set spans(spans: Span[]) {
    this.marked = spans;
    this.draw();
  }

  set texts(words: Words) {
    this.words = words;
    this.draw();
  }

  set viewed(day: string) {
    this.current = day;
    this.draw();
  }

  /** The day whose details are shown somewhere else; marked only. */
  set chosen(day: string) {
    const before = this.day(this.picked);
    this.picked = day;
    this.pick(before, false);
    this.pick(this.day(day), true);
  }

  set label(words: string) {
    this.name = words;
    this.draw();
  }

  connectedCallback(): void {
    this.addEventListener('keydown', this.onKey);
    this.addEventListener('click', this.onClick);
    this.addEventListener('focusin', this.onPoint);
    this.addEventListener('pointerover', this.onPoint);
    this.draw();
  }

  disconnectedCallback(): void {
    this.removeEventListener('keydown', this.onKey);
    this.removeEventListener('click', this.onClick);
    this.removeEventListener('focusin', this.onPoint);
    this.removeEventListener('pointerover', this.onPoint);
  }

  /** Once for all properties set together. */
  private draw(): void {
    if (this.waiting) return;
    this.waiting = true;
    queueMicrotask(() => {
      this.waiting = false;
      if (this.isConnected) this.replaceChildren(this.grid(), this.told);
      this.tell(this.day(this.picked) ?? this.day(this.current));
    });
  }

  private grid(): HTMLElement {
    const grid = element('div', 'day-years');
    grid.setAttribute('role', 'grid');
    grid.setAttribute('aria-label', this.name);
    const first = this.marked[0];
    const last = this.marked.at(-1);
    const words = this.words;
    if (!first || !last || !words) return grid;
    for (let year = Number(first.from.slice(0, 4)); year <= Number(last.to.slice(0, 4)); year++) {
      grid.append(this.year(year, words));
    }
    const reached = this.day(this.picked, grid) ?? this.day(this.current, grid) ?? grid.querySelector('[role=gridcell]');
    reached?.setAttribute('tabindex', '0');
    return grid;
  }

  private year(year: number, words: Words): HTMLElement {
    const block = element('div', 'day-year');
    block.setAttribute('role', 'rowgroup');
    block.setAttribute('aria-label', String(year));
    const name = element('span', 'day-year-name');
    name.setAttribute('aria-hidden', 'true');
    name.textContent = String(year);
    const rows = element('div', 'day-rows');
    rows.setAttribute('role', 'presentation');
    rows.append(...this.months(year, words), ...this.halves(words));
    const weekdays = words.weekdays.map((weekday) => this.row(weekday));
    for (const span of this.marked) {
      const from = Math.max(inDays(span.from), inDays(`${year}-01-01`));
      const to = Math.min(inDays(span.to), inDays(`${year}-12-31`));
      for (let day = from; day <= to; day++) weekdays[weekday(day)]?.append(this.cell(day, span, words));
    }
    rows.append(...weekdays);
    block.append(name, rows);
    return block;
  }

  private months(year: number, words: Words): HTMLElement[] {
    return words.shortMonths.map((month, index) => {
      const name = element('span', 'day-month');
      name.setAttribute('aria-hidden', 'true');
      name.textContent = month;
      place(name, inDays(`${year}-${String(index + 1).padStart(2, '0')}-01`));
      return name;
    });
  }

  /** The names of the week days again, for the second half of a year below the first. */
  private halves(words: Words): HTMLElement[] {
    return words.weekdays.map((weekday, index) => {
      const name = element('span', 'day-weekday day-weekday-again');
      name.setAttribute('aria-hidden', 'true');
      name.textContent = weekday;
      name.style.setProperty('--weekday', String(index + 1));
      return name;
    });
  }

  private row(weekday: string): HTMLElement {
    const row = element('div', 'day-row');
    row.setAttribute('role', 'row');
    const name = element('span', 'day-weekday');
    name.setAttribute('role', 'rowheader');
    name.textContent = weekday;
    name.style.setProperty('--weekday', String((this.words?.weekdays.indexOf(weekday) ?? 0) + 1));
    row.append(name);
    return row;
  }

  private cell(day: number, span: Span, words: Words): HTMLElement {
    const date = dateOf(day);
    const cell = element('span', `day day-${span.mark}`);
    cell.setAttribute('role', 'gridcell');
    cell.setAttribute('tabindex', '-1');
    cell.setAttribute('aria-label', said(day, span, words));
    cell.dataset.day = date;
    place(cell, day);
    if (date === this.current) {
      cell.classList.add('day-viewed');
      cell.setAttribute('aria-current', 'date');
    }
    this.pick(cell, date === this.picked);
    return cell;
  }

  private pick(cell: HTMLElement | null, picked: boolean): void {
    cell?.classList.toggle('day-chosen', picked);
    cell?.setAttribute('aria-selected', String(picked));
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const at = event.target instanceof HTMLElement ? event.target.dataset.day : undefined;
    if (!at || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.choose(at);
      return;
    }
    const to = this.step(at, event.key);
    if (to === null) return;
    event.preventDefault();
    const cell = this.day(to);
    if (!cell) {
      this.dispatchEvent(new CustomEvent('day-beyond', { detail: { day: to } }));
      return;
    }
    this.reach(cell);
  };

  private reach(cell: HTMLElement): void {
    this.querySelectorAll('[tabindex="0"]').forEach((other) => other.setAttribute('tabindex', '-1'));
    cell.setAttribute('tabindex', '0');
    cell.focus();
  }

  private step(at: string, key: string): string | null {
    const day = inDays(at);
    const forward = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    switch (key) {
      case 'ArrowDown':
        return dateOf(day + 1);
      case 'ArrowUp':
        return dateOf(day - 1);
      case 'ArrowRight':
        return dateOf(day + forward * ROWS);
      case 'ArrowLeft':
        return dateOf(day - forward * ROWS);
      case 'Home':
        return this.end(at, 'first');
      case 'End':
        return this.end(at, 'last');
      case 'PageUp':
        return inYear(at, -1);
      case 'PageDown':
        return inYear(at, 1);
      default:
        return null;
    }
  }

  /** The first or last day of the year that is shown. */
  private end(at: string, which: 'first' | 'last'): string {
    const days = [...this.querySelectorAll<HTMLElement>(`[data-day^="${at.slice(0, 4)}-"]`)]
      .map((cell) => cell.dataset.day ?? at)
      .sort();
    return (which === 'first' ? days[0] : days.at(-1)) ?? at;
  }

  private readonly onClick = (event: Event): void => {
    const cell = event.target instanceof HTMLElement ? event.target : null;
    if (!cell?.dataset.day) return;
    this.reach(cell);
    this.choose(cell.dataset.day);
  };

  private readonly onPoint = (event: Event): void => {
    if (event.target instanceof HTMLElement && event.target.dataset.day) this.tell(event.target);
  };

  private choose(day: string): void {
    this.dispatchEvent(new CustomEvent('day-choose', { detail: { day } }));
  }

  private tell(cell: HTMLElement | null): void {
    this.told.setAttribute('aria-hidden', 'true');
    this.told.textContent = cell?.getAttribute('aria-label') ?? '\u00a0';
  }

  private day(date: string, within: ParentNode = this): HTMLElement | null {
    return within.querySelector(`[data-day="${CSS.escape(date)}"]`);
  }
}

/** Column and row of a day, in one year and in halves of it; styles decide which of the two holds. */
function place(cell: HTMLElement, day: number): void {
  const { year, month } = dayOf(day);
  const week = weeksBetween(inDays(`${year}-01-01`), day);
  const half = month > HALF ? 1 : 0;
  cell.style.setProperty('--week', String(week + 1));
  cell.style.setProperty('--weekday', String(weekday(day) + 1));
  cell.style.setProperty('--half', String(half));
  cell.style.setProperty('--half-week', String((half ? weeksBetween(inDays(`${year}-07-01`), day) : week) + 1));
}

/** Weeks from the one of that day to the one of the other; they begin on Mondays, as ISO 8601 has it. */
function weeksBetween(from: number, to: number): number {
  return Math.floor((to - from + weekday(from)) / ROWS);
}

function inYear(at: string, step: number): string {
  const year = Number(at.slice(0, 4)) + step;
  const day = Math.min(Number(at.slice(8)), lastOfMonth(year, Number(at.slice(5, 7))));
  return `${String(year).padStart(4, '0')}-${at.slice(5, 7)}-${String(day).padStart(2, '0')}`;
}

function said(day: number, span: Span, words: Words): string {
  const { year, month, date } = dayOf(day);
  const written = words.date.replace(/d+|M+|u+|y+/g, (letters) => {
    if (letters.startsWith('d')) return String(date).padStart(letters.length, '0');
    if (letters.startsWith('u') || letters.startsWith('y')) return String(year);
    const names = letters.length === 3 ? words.shortMonths : words.months;
    return letters.length < 3 ? String(month).padStart(letters.length, '0') : (names[month - 1] ?? '');
  });
  return span.words.replace('{date}', written).replace('{n}', counted(day - inDays(span.from), span, words));
}

function counted(after: number, span: Span, words: Words): string {
  if (span.low === undefined || span.high === undefined) return '';
  const numbers = new Intl.NumberFormat(document.documentElement.lang || undefined);
  const low = numbers.format(span.low + after);
  const high = numbers.format(span.high + after);
  return low === high ? low : words.range.replace('{low}', low).replace('{high}', high);
}

function element(tag: string, classes = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = classes;
  return made;
}

customElements.define('day-grid', DayGrid);
