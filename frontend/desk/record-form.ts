/** What is typed and not yet known to be saved, kept in this browser alone. */
const TYPED_UNDER = 'parley.typed.';
const FORGOTTEN_AFTER_MS = 7 * 24 * 60 * 60 * 1000;

/** Text by field, and when the last of it was typed. */
type Typed = { at: number; cells: Record<string, string> };

type TypedField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * A form whose fields outlive the page: what the server has not confirmed is typed again when the form is opened the next
 * time, after a crash of browser or server, or a line that was cut.
 */
class RecordFormElement extends HTMLElement {
  private key = '';

  connectedCallback(): void {
    this.addEventListener('input', this.keep);
    this.addEventListener('change', this.keep);
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this.keep);
    this.removeEventListener('change', this.keep);
  }

  /** Goes on under a key of its own for each person and change, and types again what was not saved; true if anything was. */
  open(key: string): boolean {
    const before = this.key;
    this.key = key;
    if (before !== '' && before !== key) {
      const typed = this.typed(before);
      localStorage.removeItem(TYPED_UNDER + before);
      this.store({ ...typed, cells: { ...typed.cells, ...this.typed(key).cells } });
      return false;
    }
    return this.typeAgain();
  }

  /** The server has saved these texts, by the id of their field. */
  saved(cells: Record<string, string>): void {
    const typed = this.typed(this.key);
    for (const [id, text] of Object.entries(typed.cells)) {
      if ((cells[id] ?? '') === text.trim()) {
        delete typed.cells[id];
      }
    }
    this.store(typed);
  }

  private keep = (event: Event): void => {
    const field = event.target as TypedField;
    if (this.key === '' || !field.id.startsWith('cell-') || field.type === 'checkbox') {
      return;
    }
    const typed = this.typed(this.key);
    typed.cells[field.id] = field.value;
    this.store({ at: Date.now(), cells: typed.cells });
  };

  private typeAgain(): boolean {
    const typed = this.typed(this.key);
    let again = false;
    for (const [id, text] of Object.entries(typed.cells)) {
      const field = this.querySelector<TypedField>(`#${CSS.escape(id)}`);
      if (field !== null && field.value !== text) {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
        again = true;
      }
    }
    return again;
  }

  private typed(key: string): Typed {
    try {
      const stored = JSON.parse(localStorage.getItem(TYPED_UNDER + key) ?? 'null') as Typed | null;
      if (stored !== null && typeof stored.cells === 'object' && Date.now() - stored.at < FORGOTTEN_AFTER_MS) {
        return stored;
      }
    } catch {
      // Storage is off, or holds something else: nothing was typed.
    }
    return { at: 0, cells: {} };
  }

  private store(typed: Typed): void {
    try {
      if (Object.keys(typed.cells).length === 0) {
        localStorage.removeItem(TYPED_UNDER + this.key);
      } else {
        localStorage.setItem(TYPED_UNDER + this.key, JSON.stringify(typed));
      }
    } catch {
      // Storage is off: what is typed then lives as long as the page, and on the server.
    }
  }
}

customElements.define('record-form', RecordFormElement);
