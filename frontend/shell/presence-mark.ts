/** Gives signs of life for as long as the form is on the page; the answer shows who else is there. */
const HIDDEN_BEAT_MS = 60_000;

class PresenceMark extends HTMLElement {
  declare $server: { beat(hidden: boolean): Promise<void> } | undefined;
  beat = 1500;
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    document.addEventListener('visibilitychange', this.looked);
    this.next();
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.looked);
    clearTimeout(this.timer);
  }

  /** At once: a page that is hidden from here on counts for longer, one that is looked at again wants to know. */
  private readonly looked = (): void => {
    clearTimeout(this.timer);
    void this.give();
  };

  private next(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.give(), document.hidden ? HIDDEN_BEAT_MS : this.beat);
  }

  private async give(): Promise<void> {
    try {
      await this.$server?.beat(document.hidden);
    } catch {
      // The next one may come through.
    }
    if (this.isConnected) this.next();
  }
}

customElements.define('presence-mark', PresenceMark);

export {};
