import { isLoading } from '../loading.js';
import { ChangeStream, type Listener, type Told } from './change-stream.js';

/** Listening that can be stopped. */
export type Watching = { stop(): void; hurry(): void };

/** Nothing has been loaded for so long. */
const QUIET_MS = 900;
const PATIENCE_MS = 20_000;
/** A page whose turn comes so late is still at work. */
const LATE_MS = 250;

type Flow = { Vaadin?: { Flow?: { clients?: Record<string, { isActive?: () => boolean }> } } };

function isBusy(): boolean {
  const clients = Object.values((window as Flow).Vaadin?.Flow?.clients ?? {});
  return document.readyState !== 'complete' || isLoading() || clients.some((client) => client.isActive?.() === true);
}

/**
 * When the page has loaded what it needs: a stream is for later, and whatever waits until a page is quiet, as readers of pages
 * by program do, would wait for the stream as long as it lasts.
 */
export const loaded: Promise<void> = new Promise((resolve) => {
  const begun = performance.now();
  let last = begun;
  const observer = new PerformanceObserver(() => {
    last = performance.now();
  });
  observer.observe({ type: 'resource' });
  let turn = begun;
  const timer = setInterval(() => {
    const now = performance.now();
    if (isBusy() || now - turn > LATE_MS) last = now;
    turn = now;
    if (now - last < QUIET_MS && now - begun < PATIENCE_MS) return;
    clearInterval(timer);
    observer.disconnect();
    resolve();
  }, 50);
});

let worker: SharedWorker | undefined;
let isWorking = typeof SharedWorker !== 'undefined';

function connected(): SharedWorker {
  if (!worker) {
    worker = new SharedWorker(new URL('./change-worker.ts', import.meta.url), { type: 'module', name: 'parley-changes' });
    worker.addEventListener('error', () => {
      isWorking = false;
    });
    worker.port.start();
  }
  return worker;
}

function shared(url: string, listener: Listener): Watching {
  const one = connected();
  let alone: ChangeStream | undefined;
  const heard = ({ data }: MessageEvent<{ url: string; told?: Told; live?: boolean }>): void => {
    if (data.url !== url) return;
    if (data.told) listener.told(data.told);
    if (data.live !== undefined) listener.live(data.live);
  };
  const failed = (): void => {
    alone ??= new ChangeStream(url, listener);
  };
  one.port.addEventListener('message', heard);
  one.addEventListener('error', failed);
  one.port.postMessage({ watch: url });
  return {
    stop() {
      one.port.removeEventListener('message', heard);
      one.removeEventListener('error', failed);
      one.port.postMessage({});
      alone?.close();
    },
    hurry() {
      one.port.postMessage({ hurry: true });
      alone?.hurry();
    },
  };
}

/** Listens to the changes of a situation: together with the other pages of this browser where it can, else alone. */
export function watchChanges(situation: string, listener: Listener): Watching {
  const url = new URL(`api/v1/changes?situation=${encodeURIComponent(situation)}`, document.baseURI).href;
  if (isWorking) {
    try {
      return shared(url, listener);
    } catch {
      isWorking = false;
    }
  }
  const stream = new ChangeStream(url, listener);
  return { stop: () => stream.close(), hurry: () => stream.hurry() };
}
