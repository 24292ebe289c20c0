/** Light, dark or as the device has it, remembered in the browser. Its first use at start is in index.html. */
const STORED_AS = 'parley.scheme';
const SCHEMES = ['auto', 'light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];
type Texts = Record<Scheme | 'label', string>;

function stored(): Scheme {
  try {
    const value = localStorage.getItem(STORED_AS);
    return value === 'light' || value === 'dark' ? value : 'auto';
  } catch {
    return 'auto';
  }
}

function apply(scheme: Scheme): void {
  document.documentElement.style.colorScheme = scheme === 'auto' ? '' : scheme;
  try {
    if (scheme === 'auto') localStorage.removeItem(STORED_AS);
    else localStorage.setItem(STORED_AS, scheme);
  } catch {
    // Storage is off: the choice holds for this page.
  }
}

class SchemeToggle extends HTMLElement {
  private readonly button = document.createElement('button');
  private scheme = stored();
  private words: Texts | undefined;

  constructor() {
    super();
    this.button.type = 'button';
    this.button.className = 'scheme-toggle';
    this.button.addEventListener('click', () => {
      this.scheme = SCHEMES[(SCHEMES.indexOf(this.scheme) + 1) % SCHEMES.length]!;
      apply(this.scheme);
      this.update();
    });
  }

  set texts(words: Texts) {
    this.words = words;
    this.update();
  }

  connectedCallback(): void {
    if (!this.button.isConnected) this.append(this.button);
  }

  private update(): void {
    if (!this.words) return;
    this.button.dataset.scheme = this.scheme;
    this.button.textContent = this.words[this.scheme];
    this.button.setAttribute('aria-label', `${this.words.label}: ${this.words[this.scheme]}`);
    this.button.title = this.button.getAttribute('aria-label')!;
  }
}

customElements.define('scheme-toggle', SchemeToggle);
