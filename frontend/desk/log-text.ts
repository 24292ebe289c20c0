/** A text in parts: one stop of the Tab key for all, the arrows go from part to part. */
class LogTextElement extends HTMLElement {
  connectedCallback(): void {
    this.tabIndex = 0;
    this.addEventListener('keydown', this.step);
  }

  disconnectedCallback(): void {
    this.removeEventListener('keydown', this.step);
  }

  private step = (event: KeyboardEvent): void => {
    const parts = [...this.querySelectorAll<HTMLElement>('.log-mark')];
    const rightToLeft = getComputedStyle(parts[0]?.parentElement ?? this).direction === 'rtl';
    const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
    const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
    if (event.ctrlKey || event.altKey || event.metaKey || (event.key !== forward && event.key !== back)) {
      return;
    }
    const at = parts.findIndex((part) => part === document.activeElement);
    const next = at < 0 ? 0 : Math.min(parts.length - 1, Math.max(0, at + (event.key === forward ? 1 : -1)));
    parts[next]?.focus();
    event.preventDefault();
  };
}

customElements.define('log-text', LogTextElement);
