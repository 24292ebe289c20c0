/**
 * A strip of all changes, to step, scrub or play through. It shows where the server says it is; a step is asked for only once
 * the one before is shown, and of several wishes made meanwhile the last alone counts.
 */
type Strip = { total: number; rows: number[]; marks: { position: number; label: string }[] };
type Words = Record<'label' | 'slider' | 'play' | 'pause' | 'previous' | 'next' | 'failed', string>;
type Server = { measured(width: number): Promise<void>; seek(position: number, after: number): Promise<void> };

/** How long a step stays before the next is asked for. */
const STAY_MS = 900;
/** Playing takes no more steps than this from end to end; each then covers several changes. */
const MOST_STEPS = 240;
const BAR_HEIGHT = 24;
const NOT_SUMMED = -1;

class ChangeReplay extends HTMLElement {
  declare $server: Server;
  private readonly play = this.button('replay-play', () => (this.playing ? this.stop() : this.start()));
  private readonly previous = this.button('step step-back', () => this.goBy(-1));
  private readonly next = this.button('step step-forward', () => this.goBy(1));
  private readonly slider = document.createElement('input');
  private readonly output = document.createElement('p');
  private readonly bars = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  private readonly marks = document.createElement('ol');
  private readonly observer = new ResizeObserver(() => this.measure());
  private words: Words | undefined;
  private total = 0;
  private shown = 0;
  private width = 0;
  private playing = false;
  private timer = 0;
  private busy = false;
  private wanted: { position: number; after: number } | undefined;
  /** Where the last wish leads to, until it is shown. */
  private goal: number | undefined;

  constructor() {
    super();
    this.slider.type = 'range';
    this.slider.min = '1';
    // Until it is known how many changes there are.
    this.showPosition();
    this.slider.addEventListener('input', () => {
      this.stop();
      this.ask(Number(this.slider.value), NOT_SUMMED);
    });
    this.output.className = 'replay-said';
    this.output.setAttribute('aria-live', 'polite');
    this.bars.setAttribute('aria-hidden', 'true');
    this.bars.setAttribute('preserveAspectRatio', 'none');
    this.bars.classList.add('replay-bars');
    this.marks.className = 'replay-marks';
    this.marks.setAttribute('aria-hidden', 'true');
    this.addEventListener('keydown', (event) => this.onKey(event));
  }

  set texts(words: Words) {
    this.words = words;
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', words.label);
    this.slider.setAttribute('aria-label', words.slider);
    for (const [button, word] of [[this.previous, words.previous], [this.next, words.next]] as const) {
      button.setAttribute('aria-label', word);
      button.title = word;
    }
    this.showPlaying();
  }

  set strip(strip: Strip) {
    this.total = strip.total;
    this.slider.max = String(Math.max(1, strip.total));
    const most = Math.log1p(Math.max(1, ...strip.rows));
    const width = 100 / Math.max(1, strip.rows.length);
    this.bars.setAttribute('viewBox', `0 0 100 ${BAR_HEIGHT}`);
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute(
      'd',
      strip.rows
        .map((rows, i) => {
          const height = rows === 0 ? 0 : Math.max(2, (Math.log1p(rows) / most) * BAR_HEIGHT);
          return `M${(i * width).toFixed(3)} ${BAR_HEIGHT}v${(-height).toFixed(2)}h${(width * 0.75).toFixed(3)}v${height.toFixed(2)}z`;
        })
        .join('')
    );
    this.bars.replaceChildren(path);
    this.marks.replaceChildren(
      ...strip.marks.map((mark) => {
        const item = document.createElement('li');
        item.textContent = mark.label;
        item.style.setProperty('--at', strip.total < 2 ? '0' : String((mark.position - 1) / (strip.total - 1)));
        return item;
      })
    );
    this.showPosition();
  }

  set position(position: number) {
    this.shown = position;
    this.showPosition();
  }

  set said(sentence: string) {
    this.output.textContent = sentence;
    this.slider.setAttribute('aria-valuetext', sentence);
  }

  connectedCallback(): void {
    if (!this.slider.isConnected) {
      const controls = document.createElement('div');
      controls.className = 'replay-controls';
      controls.append(this.previous, this.play, this.next, this.output);
      const strip = document.createElement('div');
      strip.className = 'replay-strip';
      strip.append(this.bars, this.slider, this.marks);
      this.append(controls, strip);
    }
    this.observer.observe(this);
  }

  disconnectedCallback(): void {
    this.stop();
    this.observer.disconnect();
  }

  private button(className: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = className;
    button.addEventListener('click', act);
    return button;
  }

  /** Hidden it has no width, and stops. */
  private measure(): void {
    const width = Math.round(this.slider.getBoundingClientRect().width);
    if (width === 0) this.stop();
    else if (Math.abs(width - this.width) > 8) void this.$server.measured(width).catch(() => undefined);
    this.width = width;
  }

  private start(): void {
    this.playing = true;
    this.showPlaying();
    this.output.setAttribute('aria-live', 'off');
    if (this.shown >= this.total) this.ask(1, NOT_SUMMED);
    else this.playOn();
  }

  private stop(): void {
    window.clearTimeout(this.timer);
    if (!this.playing) return;
    this.playing = false;
    this.output.setAttribute('aria-live', 'polite');
    this.showPlaying();
  }

  private playOn(): void {
    if (this.shown >= this.total) {
      this.stop();
      return;
    }
    const stride = Math.max(1, Math.ceil(this.total / MOST_STEPS));
    this.ask(Math.min(this.total, this.shown + stride), this.shown);
  }

  private goBy(changes: number): void {
    this.stop();
    const from = this.goal ?? this.shown;
    this.ask(Math.min(this.total, Math.max(1, from + changes)), NOT_SUMMED);
  }

  private ask(position: number, after: number): void {
    window.clearTimeout(this.timer);
    this.wanted = { position, after };
    this.goal = position;
    this.showPosition();
    if (!this.busy) void this.answer();
  }

  private async answer(): Promise<void> {
    this.busy = true;
    try {
      while (this.wanted) {
        const { position, after } = this.wanted;
        this.wanted = undefined;
        const top = window.scrollY;
        await this.$server.seek(position, after);
        await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
        if (window.scrollY !== top) window.scrollTo({ top, behavior: 'instant' });
      }
      if (this.playing) this.timer = window.setTimeout(() => this.playOn(), STAY_MS);
    } catch {
      this.wanted = undefined;
      this.stop();
      this.said = this.words?.failed ?? '';
    } finally {
      this.busy = false;
      this.goal = undefined;
      this.showPosition();
    }
  }

  private onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const onButton = event.target instanceof HTMLButtonElement;
    const forward = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const step = { ArrowRight: forward, ArrowUp: 1, ArrowLeft: -forward, ArrowDown: -1 }[event.key];
    if (step !== undefined) this.goBy(step);
    else if (event.key === ' ' && !onButton) this.playing ? this.stop() : this.start();
    else return;
    event.preventDefault();
  }

  private showPosition(): void {
    const at = this.goal ?? this.shown;
    this.slider.value = String(Math.max(1, at));
    this.slider.disabled = this.total === 0;
    this.play.disabled = this.total === 0;
    this.previous.disabled = at <= 1;
    this.next.disabled = at >= this.total;
  }

  private showPlaying(): void {
    if (!this.words) return;
    this.play.textContent = this.playing ? this.words.pause : this.words.play;
    this.play.dataset.playing = String(this.playing);
  }
}

customElements.define('change-replay', ChangeReplay);
