/**
 * What a reader has done to a page and the server does not know: place, focus, selection, what is open, and what is typed but
 * not sent. Taken before the page is shown anew and given back afterwards, to what then stands in the same place.
 */
type Key = { base: string; sign: string; nth: number };
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

/** What tells an element from its neighbours, whatever changes about its figures. */
function sign(element: Element): string {
  const tag = element.localName;
  const given = element.getAttribute('href') ?? element.getAttribute('name') ?? element.getAttribute('aria-label');
  if (given !== null) return `${tag}|${given}`;
  const group = words(element.parentElement?.closest(GROUPS)?.querySelector(':scope > :is(a,h1,h2,h3,h4,th,td), a, h2, h3'));
  const own = element instanceof HTMLDetailsElement ? words(element.querySelector('summary')).replace(/[\d.,]+/g, '#') : '';
  const text = element.matches(NAMED) ? words(element) : element.className;
  return `${tag}|${own || text}|${group}`;
}

function within(base: string, root: Element): Element {
  return (base && root.querySelector(`[id="${CSS.escape(base)}"]`)) || root;
}

function keyOf(element: Element, root: Element): Key {
  if (element.id) return { base: element.id, sign: '', nth: 0 };
  const named = element.closest('[id]');
  const base = named && root.contains(named) && named !== root ? named : root;
  const own = sign(element);
  const alike = [...base.querySelectorAll(element.localName)].filter((one) => sign(one) === own);
  return { base: base === root ? '' : base.id, sign: own, nth: alike.indexOf(element) };
}

function find(key: Key, root: Element): Element | undefined {
  const base = within(key.base, root);
  if (!key.sign) return base === root ? undefined : base;
  const alike = [...base.querySelectorAll(key.sign.slice(0, key.sign.indexOf('|')))].filter((one) => sign(one) === key.sign);
  return alike[Math.min(key.nth, alike.length - 1)];
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

/** Fields in which something is typed that the server has not been sent. */
export class Unsent {
  private readonly fields = new Set<Field>();

  constructor() {
    document.addEventListener('input', ({ target }) => isField(target) && this.fields.add(target), true);
    document.addEventListener('change', ({ target }) => isField(target) && this.fields.delete(target), true);
  }

  in(root: Element): Field[] {
    for (const field of this.fields) if (!field.isConnected) this.fields.delete(field);
    return [...this.fields].filter((field) => root.contains(field));
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

export class PageState {
  private readonly typed: Typed[];
  private readonly details: { key: Key; open: boolean; element: Element }[];
  private readonly scrolled: { key: Key; element: Element; left: number; top: number }[];
  private readonly focus: { element: Element; key: Key; caret?: [number, number] } | undefined;
  private readonly anchor: { key: Key; top: number } | undefined;
  private readonly selected: { from: Point; to: Point; text: string; range: Range } | undefined;
  private readonly left = window.scrollX;
  private readonly top = window.scrollY;

  constructor(
    private readonly root: Element,
    private readonly unsent: Unsent,
  ) {
    const key = (element: Element): Key => keyOf(element, root);
    this.typed = unsent.in(root).map((field) => ({ key: key(field), field, value: field.value }));
    this.details = [...root.querySelectorAll('details')].map((one) => ({ key: key(one), open: one.open, element: one }));
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
    for (const { key, open, element } of this.details) {
      const now = element.isConnected ? element : find(key, this.root);
      if (now instanceof HTMLDetailsElement && now.open !== open) now.open = open;
    }
    for (const { key, field, value } of this.typed) {
      const now = field.isConnected ? field : find(key, this.root);
      if (isField(now) && (now !== field || now.value !== value)) {
        now.value = value;
        this.unsent.carryOn(now);
      }
    }
    this.restoreFocus();
    this.restoreSelection();
    for (const { key, element, left, top } of this.scrolled) {
      const now = element.isConnected ? element : find(key, this.root);
      now?.scrollTo({ left, top, behavior: 'instant' });
    }
    this.restorePlace();
  }

  private restoreFocus(): void {
    if (!this.focus || document.activeElement === this.focus.element) return;
    // Whoever went elsewhere meanwhile stays there.
    if (document.activeElement && document.activeElement !== document.body) return;
    const now = this.focus.element.isConnected ? this.focus.element : find(this.focus.key, this.root);
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
    const now = this.top > 0 && this.anchor ? find(this.anchor.key, this.root) : undefined;
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
    return { key: element === this.root ? { base: '', sign: '', nth: 0 } : keyOf(element, this.root), offset: before.toString().length };
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
    const element = find(key, this.root);
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
