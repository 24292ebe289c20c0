/** A part of the page's head that is kept current while the page is looked at, and leaves the reader where they were. */
import { AskingElement } from './asking-element.js';
import { keepingPlace } from './page-state.js';

class AskingMark extends AskingElement {
  declare $server: { ask(): Promise<boolean> } | undefined;

  protected override ask(): Promise<boolean> | undefined {
    const root = document.getElementById('content');
    const server = this.$server;
    if (!root || !server) return undefined;
    return keepingPlace(
      root,
      () => server.ask(),
      (isChanged) => isChanged,
    );
  }
}

customElements.define('asking-mark', AskingMark);
