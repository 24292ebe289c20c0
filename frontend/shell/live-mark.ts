/** How current the page is, and the asking for it to be shown anew when something changed. */
import { keepingPlace } from './page-state.js';
import { loaded, watchChanges, type Watching } from './changes.js';

type Words = { live: string; now: string; updated: string; lost: string; back: string };
type Server = { refresh(): Promise<{ version: number; changed: boolean }> };

/** How long "just now" is true. */
const NOW_MS = 60_000;
/** Without a stream the server is asked now and then. */
const ASKING_MS = 30_000;
/** So long a connection may be away before it is told, for it is mostly back at once. */
const PATIENCE_MS = 4_000;
/** A tab that is looked at again soon keeps its stream. */
const HIDDEN_MS = 20_000;
/** A mouse button that is down, or a word that is being composed, is waited for no longer than this. */
const BUSY_MS = 8_000;
class LiveMark extends HTMLElement {
  declare $server: Server | undefined;
  locale = 'en';
  private readonly seen = document.createElement('span');
  private readonly said = document.createElement('span');
  private words: Words | undefined;
  private watched = '';
  private shown = 0;
  private told = 0;
  private spread = 0;
  private watching: Watching | undefined;
  private isRefreshing = false;
  private isBusy = false;
  private isLost = false;
  private updatedAt = 0;
  /** When the page was last known to show the newest version. */
  private currentAt = Date.now();
  private failures = 0;
  private timers: Record<string, ReturnType<typeof setTimeout> | undefined> = {};

  constructor() {
    super();
    this.seen.className = 'live-seen';
    this.said.className = 'live-said';
    this.said.setAttribute('role', 'status');
    this.seen.setAttribute('aria-hidden', 'true');
  }

  set texts(words: Words) {
    this.words = words;
    this.update();
  }

  set situation(slug: string) {
    if (slug === this.watched) return;
    this.watched = slug;
    this.told = 0;
    this.watch();
    this.update();
  }

  set version(version: number) {
    this.shown = version;
    this.update();
  }

  connectedCallback(): void {
    if (!this.seen.isConnected) this.append(this.seen, this.said);
    document.addEventListener('visibilitychange', this.looked);
    window.addEventListener('online', this.hurry);
    window.addEventListener('pagehide', this.left);
    window.addEventListener('pageshow', this.looked);
    for (const [down, up] of [['pointerdown', ['pointerup', 'pointercancel', 'dragend']], ['compositionstart', ['compositionend']]] as const) {
      document.addEventListener(down, this.busy, true);
      up.forEach((name) => document.addEventListener(name, this.idle, true));
    }
    this.watch();
    this.update();
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.looked);
    window.removeEventListener('online', this.hurry);
    window.removeEventListener('pagehide', this.left);
    window.removeEventListener('pageshow', this.looked);
    this.left();
  }

  private readonly hurry = (): void => this.watching?.hurry();

  private readonly left = (): void => {
    this.watching?.stop();
    this.watching = undefined;
    Object.values(this.timers).forEach(clearTimeout);
  };

  private readonly busy = (): void => {
    this.isBusy = true;
    this.later('busy', BUSY_MS, this.idle);
  };

  private readonly idle = (): void => {
    this.isBusy = false;
    this.consider();
  };

  /** A hidden page neither listens nor asks; the first thing it is told when it is looked at again is the newest version. */
  private readonly looked = (): void => {
    if (document.hidden) {
      this.later('hidden', HIDDEN_MS, this.left);
    } else {
      clearTimeout(this.timers.hidden);
      if (this.watching) this.consider();
      else this.watch();
    }
  };

  private watch(): void {
    this.watching?.stop();
    this.watching = undefined;
    void loaded.then(() => this.listen());
  }

  private listen(): void {
    this.watching?.stop();
    this.watching = undefined;
    if (!this.watched || !this.isConnected || document.hidden) return;
    this.watching = watchChanges(this.watched, {
      told: ({ version, spreadMillis }) => {
        this.told = version;
        this.spread = spreadMillis;
        this.consider();
      },
      live: (isLive) => (isLive ? this.found() : this.later('lost', PATIENCE_MS, () => this.lost(), true)),
    });
  }

  private found(): void {
    clearTimeout(this.timers.lost);
    this.timers.lost = undefined;
    clearTimeout(this.timers.asking);
    if (this.told <= this.shown) this.currentAt = Date.now();
    if (this.isLost) {
      this.isLost = false;
      this.say(this.words?.back);
      this.update();
    }
  }

  private lost(): void {
    if (!this.isLost) {
      this.isLost = true;
      this.say(this.lostWords());
      this.update();
    }
    this.later('asking', ASKING_MS * (0.75 + Math.random() / 2), () => void this.askWithoutStream());
  }

  /** There may be no room for a stream while the server is well; only then it is asked, for failed calls alarm the reader. */
  private async askWithoutStream(): Promise<void> {
    try {
      const answer = await fetch(new URL('api/v1/situations', document.baseURI), { method: 'HEAD', cache: 'no-store' });
      if (answer.ok && !document.hidden && !this.isRefreshing) await this.refresh();
    } catch {
      // Still away.
    }
    if (this.isLost) this.later('asking', ASKING_MS, () => void this.askWithoutStream());
  }

  private consider(): void {
    if (this.told <= this.shown || !this.watched || this.isRefreshing || this.isBusy || document.hidden || !this.$server) return;
    if (this.timers.refresh !== undefined) return;
    this.later('refresh', this.failures ? Math.min(30_000, 500 * 2 ** this.failures) : Math.random() * this.spread, () => {
      this.timers.refresh = undefined;
      if (this.isBusy || document.hidden) return;
      if (this.told > this.shown) void this.refresh();
    });
  }

  private async refresh(): Promise<void> {
    const root = document.getElementById('content');
    if (!root || !this.$server) return;
    const server = this.$server;
    const before = this.shown;
    this.isRefreshing = true;
    try {
      const { version, changed } = await keepingPlace(
        root,
        () => server.refresh(),
        (answer) => answer.changed,
      );
      if (changed) {
        this.updatedAt = Date.now();
        this.later('now', NOW_MS, () => this.update());
        this.say(this.words?.now);
      }
      // What was told while the answer was under way is asked for at once; only an answer that is not newer is waited after.
      this.failures = this.told > version && version <= before ? this.failures + 1 : 0;
      this.shown = Math.max(this.shown, version);
      if (this.told <= this.shown) this.currentAt = Date.now();
    } catch {
      this.failures += 1;
    } finally {
      this.isRefreshing = false;
      this.update();
      this.consider();
    }
  }

  private later(name: string, ms: number, action: () => void, isOnce = false): void {
    if (isOnce && this.timers[name] !== undefined) return;
    clearTimeout(this.timers[name]);
    this.timers[name] = setTimeout(action, ms);
  }

  private time(at: number): string {
    const isToday = new Date(at).toDateString() === new Date().toDateString();
    return new Intl.DateTimeFormat(this.locale, isToday ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  }

  private lostWords(): string {
    return (this.words?.lost ?? '').replace('{0}', this.time(this.currentAt));
  }

  private update(): void {
    if (!this.words) return;
    this.hidden = !this.watched;
    const isNow = Date.now() - this.updatedAt < NOW_MS - 500;
    this.dataset.state = this.isLost ? 'lost' : isNow ? 'updated' : 'live';
    this.seen.textContent = this.isLost
      ? this.lostWords()
      : isNow
        ? this.words.now
        : this.updatedAt
          ? this.words.updated.replace('{0}', this.time(this.updatedAt))
          : this.words.live;
  }

  /** To those who listen: only what happens, and never more often than it happens. */
  private say(words: string | undefined): void {
    this.said.textContent = '';
    this.later('say', 100, () => {
      this.said.textContent = words ?? '';
    });
    this.later('unsay', 10_000, () => {
      this.said.textContent = '';
    });
  }
}

customElements.define('live-mark', LiveMark);
