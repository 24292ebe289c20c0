/** Gives signs of life for as long as the form is on the page; the answer shows who else is there. */
import { AskingElement } from './asking-element.js';

class PresenceMark extends AskingElement {
  declare $server: { beat(hidden: boolean): Promise<void> } | undefined;

  /** A page that is hidden counts for longer. */
  constructor() {
    super(60_000);
  }

  protected override ask(): Promise<void> | undefined {
    return this.$server?.beat(document.hidden);
  }
}

customElements.define('presence-mark', PresenceMark);
