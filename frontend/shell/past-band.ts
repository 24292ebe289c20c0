/** The band above a page of the past. What sticks to the top of the window sticks to its lower edge, which it tells in `--band`. */
class PastBand extends HTMLElement {
  private readonly observer = new ResizeObserver(() => this.measure());

  connectedCallback(): void {
    // On a phone the band has no box of its own, and only a part of it sticks.
    [this, ...this.children].forEach((part) => this.observer.observe(part));
  }

  disconnectedCallback(): void {
    this.observer.disconnect();
  }

  private measure(): void {
    const isBox = getComputedStyle(this).display !== 'contents';
    const stuck = isBox ? this : this.querySelector<HTMLElement>('.past-banner');
    document.documentElement.style.setProperty('--band', `${stuck?.offsetHeight ?? 0}px`);
  }
}

customElements.define('past-band', PastBand);

export {};
