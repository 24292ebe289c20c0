/** What is told: the newest version of a situation, and over how long many screens should spread their asking. */
export type Told = { version: number; spreadMillis: number };

export type Listener = {
  told(told: Told): void;
  /** Whether changes reach this browser; called on each sign of life. */
  live(isLive: boolean): void;
};

/** The server says something every ten seconds. */
const SILENCE_MS = 25_000;
const SHORTEST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/**
 * The stream of changes of one situation, connected again and again until it is closed. Not an EventSource: that one gives up
 * for good when the server has no room, and does not notice a connection that died without a word.
 */
export class ChangeStream {
  private known = '';
  private isClosed = false;
  private attempt = new AbortController();
  private wake: () => void = () => {};

  constructor(
    private readonly url: string,
    private readonly listener: Listener,
  ) {
    void this.listen();
  }

  close(): void {
    this.isClosed = true;
    this.attempt.abort();
    this.wake();
  }

  /** The network is back, or somebody looks again: no reason to wait any longer. */
  hurry(): void {
    this.wake();
  }

  private async listen(): Promise<void> {
    let pause = SHORTEST_PAUSE_MS;
    while (!this.isClosed) {
      let wait = pause;
      try {
        const answer = await this.connect();
        if (answer.ok && answer.body) {
          // It ends by itself now and then; whoever connects again at once has missed nothing.
          wait = (await this.read(answer.body)) ? 0 : SHORTEST_PAUSE_MS;
          pause = SHORTEST_PAUSE_MS;
        } else {
          this.listener.live(false);
          wait = Math.max(pause, 1000 * Number(answer.headers.get('Retry-After') ?? 30));
        }
      } catch {
        if (!this.isClosed) this.listener.live(false);
      }
      if (this.isClosed) return;
      if (wait > 0) {
        await this.sleep(wait * (0.75 + Math.random() / 2));
        pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
      }
    }
  }

  private async connect(): Promise<Response> {
    this.attempt = new AbortController();
    const attempt = this.attempt;
    const tooLong = setTimeout(() => attempt.abort(), SILENCE_MS);
    try {
      return await fetch(this.url, {
        cache: 'no-store',
        signal: attempt.signal,
        headers: this.known ? { 'Last-Event-ID': this.known } : {},
      });
    } finally {
      clearTimeout(tooLong);
    }
  }

  /** Reads until the server ends it; answers whether it had said anything. */
  private async read(body: ReadableStream<Uint8Array>): Promise<boolean> {
    const attempt = this.attempt;
    const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
    let silence: ReturnType<typeof setTimeout> | undefined;
    let text = '';
    let isAlive = false;
    try {
      for (;;) {
        silence = setTimeout(() => attempt.abort(), SILENCE_MS);
        const { done, value } = await reader.read();
        clearTimeout(silence);
        if (done) return isAlive;
        text += value;
        const events = text.split('\n\n');
        text = events.pop()!;
        isAlive = true;
        events.forEach((event) => this.take(event));
        this.listener.live(true);
      }
    } finally {
      clearTimeout(silence);
    }
  }

  private take(event: string): void {
    const data = /^data: ?(.*)$/m.exec(event)?.[1];
    if (!data) return;
    const { version, spreadMillis = 0 } = JSON.parse(data) as { version: number; spreadMillis?: number };
    this.known = String(version);
    this.listener.told({ version, spreadMillis });
  }

  private sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
