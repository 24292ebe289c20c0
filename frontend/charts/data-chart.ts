/**
 * `<data-chart>`: draws values over days or categories, tells them by pointer and keyboard, and saves pictures. It knows no
 * feature: every word comes with the data. The library is loaded when the first chart is shown, never before.
 */
import type { Drawing } from './drawing.js';
import { isNeeded, swatch, SWATCH } from './legend.js';
import type { Model } from './model.js';
import { Probes } from './palette.js';
import { nearest } from './stops.js';
import type { Stop } from './stops.js';
import { Tip } from './tip.js';

const ROW = 34;

class DataChart extends HTMLElement {
  hint = '';
  failure = '';
  still = '';
  private model: Model | null = null;
  private drawing: Drawing | null = null;
  private all: Stop[] = [];
  private at = -1;
  private waiting = false;
  private onPaper = false;
  private readonly plot = element('div', 'chart-plot');
  private readonly legend = element('ul', 'chart-legend');
  private readonly keys = element('p', 'spoken');
  private readonly tip = new Tip();
  private readonly page = new Probes('');
  private readonly paper = new Probes('light');
  private readonly sizes = new ResizeObserver(() => this.later());

  set chart(model: Model) {
    this.model = model;
    this.later();
  }

  connectedCallback(): void {
    this.keys.id ||= `chart-keys-${crypto.getRandomValues(new Uint32Array(1))[0]}`;
    this.plot.setAttribute('role', 'img');
    this.plot.setAttribute('tabindex', '0');
    this.plot.setAttribute('aria-describedby', this.keys.id);
    const frame = element('div', 'chart-frame');
    frame.append(this.plot, this.tip.ring, this.tip.element);
    this.replaceChildren(this.legend, frame, this.keys, this.tip.spoken, this.page.element, this.paper.element);
    this.sizes.observe(this.plot);
    this.page.element.addEventListener('transitionend', this.later);
    this.plot.addEventListener('pointermove', this.onPointer);
    this.plot.addEventListener('pointerdown', this.onPointer);
    this.plot.addEventListener('pointerleave', this.onLeave);
    this.plot.addEventListener('keydown', this.onKey);
    this.plot.addEventListener('blur', this.onLeave);
    this.closest('figure')?.addEventListener('click', this.onSave);
    addEventListener('beforeprint', this.onPrint);
    addEventListener('afterprint', this.onPrint);
    void this.load();
  }

  disconnectedCallback(): void {
    this.sizes.disconnect();
    this.closest('figure')?.removeEventListener('click', this.onSave);
    removeEventListener('beforeprint', this.onPrint);
    removeEventListener('afterprint', this.onPrint);
    this.drawing?.dispose();
    this.drawing = null;
  }

  private async load(): Promise<void> {
    this.plot.dataset.still = this.still;
    try {
      const { Drawing } = await import('./drawing.js');
      if (!this.isConnected || this.drawing) return;
      delete this.plot.dataset.still;
      this.drawing = new Drawing(this.plot);
      this.draw();
    } catch {
      this.fail();
    }
  }

  /** Once for all that changes together. */
  private readonly later = (): void => {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.draw();
    });
  };

  private draw(): void {
    const { model } = this;
    if (!model || !this.isConnected) return;
    this.plot.setAttribute('aria-label', model.summary);
    this.keys.textContent = this.hint;
    const rows = model.axis.kind === 'categories' && model.axis.horizontal ? model.axis.names.length : 0;
    if (rows > 0) this.plot.style.blockSize = `${rows * ROW + 48}px`;
    const palette = (this.onPaper ? this.paper : this.page).read();
    this.legend.hidden = !isNeeded(model);
    this.legend.replaceChildren(
      ...model.series.map((series) => {
        const item = element('li');
        item.append(picture(swatch(series, palette)), series.name);
        return item;
      }),
    );
    if (!this.drawing) return;
    this.drawing.draw(model, palette);
    this.all = this.plot.clientWidth > 0 ? this.drawing.stops(model) : [];
    this.dataset.drawn = String(this.all.length);
    this.hideTip();
  }

  /** Without a drawing the table says the same. */
  private fail(): void {
    const figure = this.closest('figure');
    figure?.classList.add('chart-failed');
    delete this.plot.dataset.still;
    this.plot.removeAttribute('role');
    this.plot.removeAttribute('tabindex');
    this.plot.textContent = this.failure;
    figure?.querySelector<HTMLDetailsElement>('[data-chart-table]')?.setAttribute('open', '');
  }

  private readonly onPointer = (event: PointerEvent): void => {
    const frame = this.plot.getBoundingClientRect();
    const stop = nearest(this.all, event.clientX - frame.left, event.clientY - frame.top);
    this.at = stop ? this.all.indexOf(stop) : this.at;
    if (stop) this.tip.show(stop, this.plot, false);
    else this.hideTip();
  };

  private readonly onLeave = (): void => this.hideTip();

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || this.all.length === 0) return;
    const to = this.step(event.key);
    if (to === null) {
      if (event.key === 'Escape') this.hideTip();
      return;
    }
    event.preventDefault();
    this.at = Math.min(Math.max(to, 0), this.all.length - 1);
    this.tip.show(this.all[this.at]!, this.plot, true);
  };

  private step(key: string): number | null {
    switch (key) {
      case 'ArrowRight':
      case 'ArrowDown':
        return this.at + 1;
      case 'ArrowLeft':
      case 'ArrowUp':
        return this.at < 0 ? 0 : this.at - 1;
      case 'Home':
        return 0;
      case 'End':
        return this.all.length - 1;
      default:
        return null;
    }
  }

  private hideTip(): void {
    this.tip.hide();
  }

  /** Before printing in light colours at once, for there is no time to wait for the page's. */
  private readonly onPrint = (event: Event): void => {
    this.onPaper = event.type === 'beforeprint';
    this.draw();
  };

  private readonly onSave = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-save]') : null;
    if (button?.dataset.save) void this.save(button.dataset.save);
  };

  private async save(format: string): Promise<void> {
    if (!this.model) return;
    try {
      const { pngPicture, svgPicture } = await import('./drawing.js');
      const svg = svgPicture(this.model, this.paper.read());
      const blob = format === 'png' ? await pngPicture(svg) : new Blob([svg], { type: 'image/svg+xml' });
      download(blob, `${this.model.fileName}.${format}`);
    } catch {
      this.fail();
    }
  }
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.setAttribute('router-ignore', '');
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function picture(markup: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('width', String(SWATCH.width));
  svg.setAttribute('height', String(SWATCH.height));
  svg.setAttribute('aria-hidden', 'true');
  svg.innerHTML = markup;
  return svg;
}

function element(tag: string, classes = ''): HTMLElement {
  const made = document.createElement(tag);
  if (classes) made.className = classes;
  return made;
}

customElements.define('data-chart', DataChart);
