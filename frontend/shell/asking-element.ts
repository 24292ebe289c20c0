/** An element that asks its server side something, again and again for as long as it is on the page. */
export abstract class AskingElement extends HTMLElement {
  /** Between two questions of a page that is looked at, milliseconds. */
  every = 2000;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param hiddenMs between two questions of a page that nobody looks at; without it none is asked then */
  constructor(private readonly hiddenMs?: number) {
    super();
  }

  /** What fails is asked again the next time. */
  protected abstract ask(): Promise<unknown> | undefined;

  connectedCallback(): void {
    document.addEventListener('visibilitychange', this.looked);
    this.next();
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.looked);
    clearTimeout(this.timer);
  }

  /** At once: whoever looks again wants to know, and whoever looks away shall be known to. */
  private readonly looked = (): void => {
    clearTimeout(this.timer);
    if (!document.hidden || this.hiddenMs !== undefined) void this.askAndWait();
  };

  private next(): void {
    clearTimeout(this.timer);
    const pause = document.hidden ? this.hiddenMs : this.every;
    if (pause !== undefined) this.timer = setTimeout(() => void this.askAndWait(), pause);
  }

  private async askAndWait(): Promise<void> {
    try {
      await this.ask();
    } catch {
      // The next one may come through.
    }
    if (this.isConnected) this.next();
  }
}
