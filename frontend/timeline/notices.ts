/**
 * What the user did, told to the server once things are quiet, each kind with its own running number.
 * The server returns the last number it has seen; an answer to something older than the user's last act is stale.
 */
const QUIET = 250;

export type Notice = 'window-change' | 'item-select' | 'day-pick';

export class Notices {
  private readonly numbers = new Map<Notice, number>();
  private readonly timers = new Map<Notice, number>();

  constructor(private readonly host: HTMLElement) {}

  tell(kind: Notice, detail: () => object): void {
    this.numbers.set(kind, this.number(kind) + 1);
    clearTimeout(this.timers.get(kind));
    const send = () => {
      this.timers.delete(kind);
      this.host.dispatchEvent(new CustomEvent(kind, { detail: { ...detail(), number: this.number(kind) } }));
    };
    this.timers.set(kind, window.setTimeout(send, QUIET));
  }

  isStale(kind: Notice, seen: number): boolean {
    return this.timers.has(kind) || seen < this.number(kind);
  }

  /** Forgets what was not yet told: the element has left the page. */
  cancel(): void {
    this.timers.forEach((timer) => clearTimeout(timer));
    this.timers.clear();
  }

  private number(kind: Notice): number {
    return this.numbers.get(kind) ?? 0;
  }
}
