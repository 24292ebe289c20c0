import type * as L from 'leaflet';

/**
 * Keeps the map from trapping the page: one finger scrolls the page and two move the map; the wheel zooms once the map
 * has the focus, or with Ctrl, and otherwise scrolls the page.
 */
export class Gestures {
  readonly #away = new AbortController();

  constructor(
    readonly map: L.Map,
    readonly onOneFinger: () => void,
  ) {
    const options = { capture: true, signal: this.signal };
    const container = map.getContainer();
    container.addEventListener('pointerdown', (event) => this.#chooseDragging(event), options);
    container.addEventListener('touchmove', (event) => this.#noticeOneFinger(event), { ...options, passive: true });
    container.addEventListener('wheel', (event) => this.#leaveWheelToPage(event), options);
  }

  /** Aborted when the map goes. */
  get signal(): AbortSignal {
    return this.#away.signal;
  }

  stop(): void {
    this.#away.abort();
  }

  #chooseDragging(event: PointerEvent): void {
    if (event.pointerType === 'touch') this.map.dragging.disable();
    else this.map.dragging.enable();
  }

  #noticeOneFinger(event: TouchEvent): void {
    if (event.touches.length === 1) this.onOneFinger();
  }

  #leaveWheelToPage(event: WheelEvent): void {
    const container = this.map.getContainer();
    const focused = (container.getRootNode() as Document | ShadowRoot).activeElement;
    const hasFocus = focused !== null && container.contains(focused);
    if (!hasFocus && !event.ctrlKey && !event.metaKey) event.stopPropagation();
  }
}
