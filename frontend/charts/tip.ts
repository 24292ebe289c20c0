/** The words of the value that is pointed at, and a ring around it. Spoken when it was reached by keyboard. */
import type { Stop } from './stops.js';

const GAP = 12;

export class Tip {
  readonly element = document.createElement('div');
  readonly ring = document.createElement('div');
  readonly spoken = document.createElement('div');

  constructor() {
    this.element.className = 'chart-tip';
    this.element.setAttribute('aria-hidden', 'true');
    this.ring.className = 'chart-ring';
    this.ring.setAttribute('aria-hidden', 'true');
    this.spoken.className = 'spoken';
    this.spoken.setAttribute('aria-live', 'polite');
    this.hide();
  }

  show(stop: Stop, plot: HTMLElement, isKeyed: boolean): void {
    const [first = '', ...rest] = stop.told;
    const head = document.createElement('b');
    head.textContent = first;
    this.element.replaceChildren(
      head,
      ...rest.map((line) => {
        const words = document.createElement('span');
        words.textContent = line;
        return words;
      }),
    );
    this.element.hidden = false;
    this.ring.hidden = false;
    const middle = { x: (stop.left + stop.right) / 2, y: (stop.upper + stop.lower) / 2 };
    this.place(stop, middle, plot);
    Object.assign(this.ring.style, {
      left: `${stop.left - 6}px`,
      top: `${stop.upper - 6}px`,
      width: `${stop.right - stop.left + 12}px`,
      height: `${stop.lower - stop.upper + 12}px`,
    });
    if (isKeyed) this.spoken.textContent = stop.told.join('. ');
  }

  /** Beside the value, within the drawing. */
  private place(stop: Stop, middle: { x: number; y: number }, plot: HTMLElement): void {
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const right = Math.min(stop.right, middle.x + 60) + GAP;
    const left = Math.max(stop.left, middle.x - 60) - GAP - width;
    const x = right + width <= plot.clientWidth ? right : Math.max(0, left);
    const above = stop.upper - GAP - height;
    const isBeside = x === right || left >= 0;
    const y = isBeside ? middle.y - height / 2 : above >= -height / 2 ? above : stop.lower + GAP;
    this.element.style.left = `${x}px`;
    this.element.style.top = `${Math.min(Math.max(y, -20), Math.max(plot.clientHeight - height, 0))}px`;
  }

  hide(): void {
    this.element.hidden = true;
    this.ring.hidden = true;
  }
}
