/** Asks what waits at the desk for as long as the page is looked at, and leaves the reader where they were. */
import { keepingPlace } from '../shell/page-state.js';

class DeskMark extends HTMLElement {
  declare $server: { look(): Promise<boolean> } | undefined;
  every = 2000;
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    document.addEventListener('visibilitychange', this.looked);
    this.next();
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.looked);
    clearTimeout(this.timer);
  }

  private readonly looked = (): void => {
    clearTimeout(this.timer);
    if (!document.hidden) void this.look();
  };

  private next(): void {
    clearTimeout(this.timer);
    if (!document.hidden) this.timer = setTimeout(() => void this.look(), this.every);
  }

  private async look(): Promise<void> {
    const root = document.getElementById('content');
    const server = this.$server;
    try {
      if (root && server) {
        await keepingPlace(
          root,
          () => server.look(),
          (isChanged) => isChanged,
        );
      }
    } catch {
      // The next one may come through.
    }
    if (this.isConnected) this.next();
  }
}

customElements.define('desk-mark', DeskMark);
