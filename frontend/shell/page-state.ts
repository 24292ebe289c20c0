/**
 * What a reader has done to a page and the server does not know: place, focus, selection, what is open, and what is typed but
 * not sent. Taken before the page is shown anew and given back afterwards, to what then stands in the same place.
 */
/** By signs from the most telling to the least, each with the place among those that have the same. */
type Key = { base: string; tag: string; signs: { sign: string; nth: number }[] };
type Typed = { key: Key; field: Field; value: string };
type Field = HTMLInputElement | HTMLTextAreaElement;
type Point = { key: Key; offset: number };

const NAMED = 'a,button,summary,h1,h2,h3,h4,th,td,p,li,label,dt,dd,span,text';
const GROUPS = 'tr,li,section,article,fieldset,details';
const LANDMARKS = 'h1,h2,h3,h4,tr,li,p,dt,summary,section,article,figure,input,button';
const LONGEST = 80;

function words(element: Element | null | undefined): string {
  return (element?.textContent ?? '').trim().slice(0, LONGEST);
}

/** What tells an element from its neighbours, whatever changes about its figures; the last sign is none at all. */
function signs(element: Element): string[] {
  const given = element.getAttribute('href') ?? element.getAttribute('name') ?? element.getAttribute('aria-label');
  const group = words(element.parentElement?.closest(GROUPS)?.querySelector('a, h1, h2, h3, h4, th, td'));
  const own = element instanceof HTMLDetailsElement ? words(element.querySelector('summary')).replace(/[\d.,]+/g, '#') : '';
  const sign = given ?? (own || (element.matches(NAMED) ? words(element) : element.className));
  return [`${sign}|${group}`, sign, ''];
}

/** The elements of a page by their signs, each worked out once: a page may hold hundreds of details. */
class Signs {
  private readonly known = new Map<Element, Map<string, Map<string, Element[]>[]>>();

  constructor(private readonly root: Element) {}

  keyOf(element: Element): Key {
    const tag = element.localName;
    if (element === this.root) return { base: '', tag, signs: [] };
    if (element.id) return { base: element.id, tag, signs: [] };
    const named = element.closest('[id]');
    const base = named && this.root.contains(named) ? named : this.root;
    return {
      base: base === this.root ? '' : base.id,
      tag,
      signs: signs(element).map((sign, level) => ({ sign, nth: this.alike(base, tag, level, sign).indexOf(element) })),
    };
  }

  find({ base: id, tag, signs }: Key): Element | undefined {
    const base = id ? this.root.querySelector(`[id="${CSS.escape(id)}"]`) : this.root;
    if (!base || signs.length === 0) return base ?? undefined;
    for (const [level, { sign, nth }] of signs.entries()) {
      const found = this.alike(base, tag, level, sign);
      if (found.length > 0) return found[Math.min(nth, found.length - 1)];
    }
    return undefined;
  }

  private alike(base: Element, tag: string, level: number, sign: string): Element[] {
    const tags = this.known.get(base) ?? new Map<string, Map<string, Element[]>[]>();
    this.known.set(base, tags);
    let levels = tags.get(tag);
    if (!levels) {
      levels = [];
      for (const element of base.querySelectorAll(tag)) {
        for (const [at, one] of signs(element).entries()) {
          const bySign = (levels[at] ??= new Map<string, Element[]>());
          const had = bySign.get(one);
          if (had) had.push(element);
          else bySign.set(one, [element]);
        }
      }
      tags.set(tag, levels);
    }
    return levels[level]?.get(sign) ?? [];
  }
}

function isField(element: unknown): element is Field {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'file', 'range'].includes(element.type))
  );
}

function caret(field: Field): [number, number] | undefined {
  try {
    return field.selectionStart === null ? undefined : [field.selectionStart, field.selectionEnd ?? field.selectionStart];
  } catch {
    return undefined;
  }
}

/** What the reader has had in hand since the page was opened: fields with something typed that is not sent, and details. */
class Touched {
  private readonly fields = new Set<Field>();
  private readonly toggled = new WeakSet<EventTarget>();

  constructor() {
    document.addEventListener('input', ({ target }) => isField(target) && this.fields.add(target), true);
    document.addEventListener('change', ({ target }) => isField(target) && this.fields.delete(target), true);
    document.addEventListener('toggle', ({ target }) => target && this.toggled.add(target), true);
  }

  unsent(root: Element): Field[] {
    for (const field of this.fields) if (!field.isConnected) this.fields.delete(field);
    return [...this.fields].filter((field) => root.contains(field));
  }

  details(root: Element): HTMLDetailsElement[] {
    return [...root.querySelectorAll('details')].filter((one) => this.toggled.has(one));
  }

  /** The browser tells of a change only if the reader made it in this very field. */
  carryOn(field: Field): void {
    this.fields.add(field);
    field.addEventListener(
      'blur',
      () => this.fields.has(field) && field.dispatchEvent(new Event('change', { bubbles: true })),
      { once: true },
    );
  }
}

const touched = new Touched();

class PageState {
  private signs: Signs;
  private readonly typed: Typed[];
  private readonly details: { key: Key; open: boolean; element: Element }[];
  private readonly scrolled: { key: Key; element: Element; left: number; top: number }[];
  private readonly focus: { element: Element; key: Key; caret?: [number, number] } | undefined;
  private readonly anchor: { key: Key; top: number } | undefined;
  private readonly selected: { from: Point; to: Point; text: string; range: Range } | undefined;
  private readonly left = window.scrollX;
  private readonly top = window.scrollY;

  constructor(private readonly root: Element) {
    this.signs = new Signs(root);
    const key = (element: Element): Key => this.signs.keyOf(element);
    this.typed = touched.unsent(root).map((field) => ({ key: key(field), field, value: field.value }));
    this.details = touched.details(root).map((one) => ({ key: key(one), open: one.open, element: one }));
    this.scrolled = [...root.querySelectorAll('*')]
      .filter((one) => one.scrollLeft !== 0 || one.scrollTop !== 0)
      .map((one) => ({ key: key(one), element: one, left: one.scrollLeft, top: one.scrollTop }));
    const active = document.activeElement;
    if (active && active !== root && root.contains(active)) {
      this.focus = { element: active, key: key(active), caret: isField(active) ? caret(active) : undefined };
    }
    const first = [...root.querySelectorAll(LANDMARKS)].find((one) => one.getBoundingClientRect().top >= 0);
    if (first) this.anchor = { key: key(first), top: first.getBoundingClientRect().top };
    this.selected = this.selection();
  }

  /** Gives everything back; what is no longer there is left out. */
  restore(): void {
    this.signs = new Signs(this.root);
    for (const { key, open, element } of this.details) {
      const now = element.isConnected ? element : this.signs.find(key);
      if (now instanceof HTMLDetailsElement && now.open !== open) now.open = open;
    }
    for (const { key, field, value } of this.typed) {
      const now = field.isConnected ? field : this.signs.find(key);
      if (isField(now) && (now !== field || now.value !== value)) {
        now.value = value;
        touched.carryOn(now);
      }
    }
    this.restoreFocus();
    this.restoreSelection();
    for (const { key, element, left, top } of this.scrolled) {
      const now = element.isConnected ? element : this.signs.find(key);
      now?.scrollTo({ left, top, behavior: 'instant' });
    }
    this.restorePlace();
  }

  private restoreFocus(): void {
    if (!this.focus || document.activeElement === this.focus.element) return;
    // Whoever went elsewhere meanwhile stays there.
    if (document.activeElement && document.activeElement !== document.body) return;
    const now = this.focus.element.isConnected ? this.focus.element : this.signs.find(this.focus.key);
    if (!(now instanceof HTMLElement || now instanceof SVGElement)) return;
    now.focus({ preventScroll: true });
    if (isField(now) && this.focus.caret) {
      try {
        now.setSelectionRange(...this.focus.caret);
      } catch {
        // A field of dates or numbers has no caret that could be set.
      }
    }
  }

  /** The first thing in view stays where it is, also if something has been added above it. */
  private restorePlace(): void {
    let top = this.top;
    const now = this.top > 0 && this.anchor ? this.signs.find(this.anchor.key) : undefined;
    if (now && this.anchor) top = window.scrollY + now.getBoundingClientRect().top - this.anchor.top;
    window.scrollTo({ left: this.left, top, behavior: 'instant' });
  }

  private selection(): PageState['selected'] {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0);
    if (!this.root.contains(range.commonAncestorContainer)) return undefined;
    const from = this.point(range.startContainer, range.startOffset);
    const to = this.point(range.endContainer, range.endOffset);
    return from && to ? { from, to, text: selection.toString(), range } : undefined;
  }

  private point(node: Node, offset: number): Point | undefined {
    const element = node instanceof Element ? node : node.parentElement;
    if (!element || !this.root.contains(element)) return undefined;
    const before = document.createRange();
    before.setStart(element, 0);
    before.setEnd(node, offset);
    return { key: this.signs.keyOf(element), offset: before.toString().length };
  }

  private restoreSelection(): void {
    if (!this.selected || document.getSelection()?.toString() === this.selected.text) return;
    const range = document.createRange();
    if (!this.place(this.selected.from, (node, at) => range.setStart(node, at))) return;
    if (!this.place(this.selected.to, (node, at) => range.setEnd(node, at))) return;
    const selection = document.getSelection();
    selection?.removeAllRanges();
    if (range.toString().trim()) selection?.addRange(range);
  }

  private place({ key, offset }: Point, set: (node: Node, at: number) => void): boolean {
    const element = this.signs.find(key);
    if (!element) return false;
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let left = offset;
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const length = text.textContent!.length;
      if (left <= length) {
        set(text, left);
        return true;
      }
      left -= length;
    }
    return false;
  }
}

/** What the reader does to the page while an answer is under way. */
const DOINGS = ['scroll', 'input', 'focusin', 'toggle', 'selectionchange', 'change'];

/**
 * Asks for something that may show a page anew, and leaves the reader where they were at the last moment before the answer.
 *
 * @param ask sends the question
 * @param isChanged whether the answer has shown the page anew
 */
export async function keepingPlace<T>(root: Element, ask: () => Promise<T>, isChanged: (answer: T) => boolean): Promise<T> {
  let state: PageState | undefined;
  let taking: ReturnType<typeof setTimeout> | undefined;
  const take = (): void => {
    if (root.isConnected) state = new PageState(root);
  };
  // A field that is taken away loses its focus and says so: what is told but typing waits for its turn, which then comes too late.
  const again = ({ type }: Event): void => {
    clearTimeout(taking);
    if (type === 'input') take();
    else taking = setTimeout(take);
  };
  DOINGS.forEach((name) => document.addEventListener(name, again, { capture: true, passive: true }));
  try {
    const asked = ask();
    // Only after the question is on its way.
    taking = setTimeout(take);
    const answer = await asked;
    clearTimeout(taking);
    if (isChanged(answer)) state?.restore();
    return answer;
  } finally {
    clearTimeout(taking);
    DOINGS.forEach((name) => document.removeEventListener(name, again, { capture: true }));
  }
}
