import { ChangeStream, type Listener, type Told } from './change-stream.js';

/** Listening that can be stopped. */
export type Watching = { stop(): void; hurry(): void };

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
