/** What is typed, answered and left out while a text is logged, kept in this browser alone until it is known to be done with. */
const TYPED_UNDER = 'parley.typed.';
const FORGOTTEN_AFTER_MS = 7 * 24 * 60 * 60 * 1000;
/** What the server noted later than this after what is kept here was made in another browser. */
const OUTDATED_AFTER_MS = 60 * 1000;
const TEXT = 'cell-text';

/**
 * @property of the text that the rest was made of
 * @property cells the text and what was typed, by the id of its field; answers and ticks by what they are of
 */
type Kept = { at: number; of: string; cells: Record<string, string> };

type KeptField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A text and the records read from it, made again after a crash of browser or server as far as they still fit. */
class LogFormElement extends HTMLElement {
  private key = '';
  private again: Record<string, string> = {};
  private againOf = '';

  connectedCallback(): void {
    this.addEventListener('input', this.keep);
    this.addEventListener('change', this.keep);
    this.addEventListener('click', this.answer);
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this.keep);
    this.removeEventListener('change', this.keep);
    this.removeEventListener('click', this.answer);
  }

  /**
   * Goes on with what is kept here, unless the server knows of something newer.
   *
   * @param noted when the server noted what it shows, 0 if it had noted nothing
   * @returns 'again' if something was made again, 'dropped' if it no longer fitted its text, '' if nothing was kept
   */
  open(key: string, noted: number): string {
    this.key = key;
    this.again = {};
    const kept = this.kept();
    const text = kept.cells[TEXT] ?? '';
    if (kept.at < noted - OUTDATED_AFTER_MS || text === '') {
      return '';
    }
    const { [TEXT]: _, ...made } = kept.cells;
    const any = Object.keys(made).length > 0;
    const fits = kept.of === text;
    this.again = fits ? made : {};
    this.againOf = text;
    const box = this.querySelector<HTMLTextAreaElement>(`#${TEXT}`);
    if (box !== null && box.value !== text) {
      this.type(box, text);
    } else {
      this.more();
    }
    return any ? (fits ? 'again' : 'dropped') : 'again';
  }

  /** The server has read a text; what is made of it so far is as it says, but for what is still to be made again. */
  read(text: string, made: Record<string, string>): void {
    if (this.key === '') {
      return;
    }
    if (text === this.againOf && Object.keys(this.again).length > 0) {
      this.more();
      return;
    }
    this.again = {};
    const box = this.querySelector<HTMLTextAreaElement>(`#${TEXT}`);
    this.store({ at: Date.now(), of: text, cells: { ...made, [TEXT]: box?.value ?? text } });
  }

  /** Makes again what can be by now: records that an answer makes come only after it. */
  more(): void {
    for (const [id, value] of Object.entries(this.again)) {
      const made = this.querySelector<KeptField | HTMLButtonElement>(
        /^log-q\d+$/.test(id)
          ? `[data-log="${CSS.escape(id)}"][data-answer="${CSS.escape(value)}"]`
          : `#${CSS.escape(id)}, [data-log="${CSS.escape(id)}"]`,
      );
      if (made === null) {
        continue;
      }
      delete this.again[id];
      if (made instanceof HTMLButtonElement) {
        if (made.getAttribute('aria-pressed') !== 'true') {
          made.click();
        }
      } else if (made instanceof HTMLInputElement && made.type === 'checkbox') {
        if (made.checked !== (value === 'on')) {
          made.checked = value === 'on';
          made.dispatchEvent(new Event('change', { bubbles: true }));
        }
      } else if (made.value !== value) {
        this.type(made, value);
      }
    }
  }

  private type(field: KeptField, text: string): void {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  private keep = (event: Event): void => {
    const field = event.target as KeptField;
    const id = field.dataset.log ?? field.id;
    if (id === TEXT || id.startsWith('log-')) {
      const tick = field.type === 'checkbox';
      this.note(id, tick ? ((field as HTMLInputElement).checked ? 'on' : 'off') : field.value);
    }
  };

  private answer = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-answer]');
    const id = button?.dataset.log;
    if (button !== null && id !== undefined) {
      const taken = button.getAttribute('aria-pressed') === 'true';
      this.note(id, taken ? undefined : button.dataset.answer);
    }
  };

  private note(id: string, value: string | undefined): void {
    if (this.key === '') {
      return;
    }
    const kept = this.kept();
    if (value === undefined) {
      delete kept.cells[id];
    } else {
      kept.cells[id] = value;
    }
    this.store({ ...kept, at: Date.now() });
  }

  private kept(): Kept {
    try {
      const stored = JSON.parse(localStorage.getItem(TYPED_UNDER + this.key) ?? 'null') as Kept | null;
      if (stored !== null && typeof stored.cells === 'object' && Date.now() - stored.at < FORGOTTEN_AFTER_MS) {
        return { ...stored, of: stored.of ?? stored.cells[TEXT] ?? '' };
      }
    } catch {
      // Storage is off, or holds something else: nothing was typed.
    }
    return { at: 0, of: '', cells: {} };
  }

  private store(kept: Kept): void {
    try {
      if ((kept.cells[TEXT] ?? '') === '') {
        localStorage.removeItem(TYPED_UNDER + this.key);
      } else {
        localStorage.setItem(TYPED_UNDER + this.key, JSON.stringify(kept));
      }
    } catch {
      // Storage is off: what is made then lives as long as the page, and on the server.
    }
  }
}

customElements.define('log-form', LogFormElement);

export {};
