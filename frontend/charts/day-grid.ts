/**
 * `<day-grid>`: marked days, a row a month. It knows no feature: marks are CSS classes, every word comes with the data.
 * One day is in the tab order; arrows walk, Home and End go to the ends of a month, Enter chooses.
 */
type Day = { date: string; mark: string; label: string };
type Row = { label: string; days: Day[] };

const DAYS = 31;
/** Days of the month named at the head. */
const NAMED = [1, 5, 10, 15, 20, 25, 30];

class DayGrid extends HTMLElement {
  private months: Row[] = [];
  private current = '';
  private name = '';
  private waiting = false;
  private readonly told = element('div', 'day-told');

  set rows(rows: Row[]) {
    this.months = rows;
    this.draw();
  }

  set viewed(day: string) {
    this.current = day;
    this.draw();
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
      this.tell(this.day(this.current));
    });
  }

  private grid(): HTMLElement {
    const grid = element('div', 'day-rows');
    grid.setAttribute('role', 'grid');
    grid.setAttribute('aria-label', this.name);
    const head = element('div', 'day-row day-head');
    head.setAttribute('aria-hidden', 'true');
    head.append(element('span', 'day-month'));
    for (const day of NAMED) {
      const name = element('span', 'day-name');
      name.style.gridColumn = String(day + 1);
      name.textContent = String(day);
      head.append(name);
    }
    grid.append(head, ...this.months.map((month) => this.row(month)));
    const cells = [...grid.querySelectorAll<HTMLElement>('[role=gridcell]')];
    const reached = cells.find((cell) => cell.dataset.day === this.current) ?? cells[0];
    reached?.setAttribute('tabindex', '0');
    return grid;
  }

  private row(month: Row): HTMLElement {
    const row = element('div', 'day-row');
    row.setAttribute('role', 'row');
    const name = element('span', 'day-month');
    name.setAttribute('role', 'rowheader');
    name.textContent = month.label;
    row.append(name);
    for (const day of month.days) row.append(this.cell(day));
    return row;
  }

  private cell(day: Day): HTMLElement {
    const cell = element('span', `day day-${day.mark}`);
    cell.setAttribute('role', 'gridcell');
    cell.setAttribute('tabindex', '-1');
    cell.setAttribute('aria-label', day.label);
    cell.dataset.day = day.date;
    cell.style.gridColumn = String(Number(day.date.slice(8)) + 1);
    if (day.date === this.current) {
      cell.classList.add('day-viewed');
      cell.setAttribute('aria-current', 'date');
    }
    return cell;
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
    if (!cell) return;
    this.querySelectorAll('[tabindex="0"]').forEach((other) => other.setAttribute('tabindex', '-1'));
    cell.setAttribute('tabindex', '0');
    cell.focus();
  };

  private step(at: string, key: string): string | null {
    const days = this.months.flatMap((month) => month.days.map((day) => day.date));
    const index = days.indexOf(at);
    const row = this.months.findIndex((month) => month.days.some((day) => day.date === at));
    const month = this.months[row]?.days ?? [];
    const forward = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    switch (key) {
      case 'ArrowRight':
        return days[index + forward] ?? at;
      case 'ArrowLeft':
        return days[index - forward] ?? at;
      case 'ArrowDown':
        return this.inMonth(row + 1, at);
      case 'ArrowUp':
        return this.inMonth(row - 1, at);
      case 'Home':
        return month[0]?.date ?? at;
      case 'End':
        return month.at(-1)?.date ?? at;
      default:
        return null;
    }
  }

  /** The same day of another month, or that month's nearest. */
  private inMonth(row: number, at: string): string {
    const days = this.months[row]?.days;
    if (!days || days.length === 0) return at;
    const wanted = Math.min(Number(at.slice(8)), DAYS);
    const near = days.reduce((best, day) =>
      Math.abs(Number(day.date.slice(8)) - wanted) < Math.abs(Number(best.date.slice(8)) - wanted) ? day : best,
    );
    return near.date;
  }

  private readonly onClick = (event: Event): void => {
    const day = event.target instanceof HTMLElement ? event.target.dataset.day : undefined;
    if (day) this.choose(day);
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

  private day(date: string): HTMLElement | null {
    return this.querySelector(`[data-day="${CSS.escape(date)}"]`);
  }
}

function element(tag: string, classes = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = classes;
  return made;
}

customElements.define('day-grid', DayGrid);
