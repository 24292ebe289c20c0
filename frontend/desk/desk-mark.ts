/** Asks what waits at the desk for as long as the page is looked at, and leaves the reader where they were. */
import { AskingElement } from '../shell/asking-element.js';
import { keepingPlace } from '../shell/page-state.js';

class DeskMark extends AskingElement {
  declare $server: { look(): Promise<boolean> } | undefined;

  protected override ask(): Promise<boolean> | undefined {
    const root = document.getElementById('content');
    const server = this.$server;
    if (!root || !server) return undefined;
    return keepingPlace(
      root,
      () => server.look(),
      (isChanged) => isChanged,
    );
  }
}

customElements.define('desk-mark', DeskMark);
