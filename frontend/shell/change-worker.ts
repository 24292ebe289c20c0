/**
 * One stream of changes for all open pages of this browser: a browser opens six connections to a server at most, and pages
 * that listened one by one would soon leave none to load anything with.
 */
import { ChangeStream, type Told } from './change-stream.js';

type Wanted = { watch?: string; hurry?: boolean };
type Shared = { stream: ChangeStream; pages: Set<MessagePort>; told?: Told; live?: boolean };

const shared = new Map<string, Shared>();

function leave(page: MessagePort): void {
  for (const [url, { stream, pages }] of shared) {
    if (pages.delete(page) && pages.size === 0) {
      stream.close();
      shared.delete(url);
    }
  }
}

function open(url: string): Shared {
  const pages = new Set<MessagePort>();
  const tell = (message: object): void => pages.forEach((page) => page.postMessage({ url, ...message }));
  const one: Shared = {
    pages,
    stream: new ChangeStream(url, {
      told(told) {
        one.told = told;
        tell({ told });
      },
      live(live) {
        one.live = live;
        tell({ live });
      },
    }),
  };
  shared.set(url, one);
  return one;
}

function watch(page: MessagePort, url: string): void {
  const one = shared.get(url) ?? open(url);
  one.pages.add(page);
  if (one.told) page.postMessage({ url, told: one.told });
  if (one.live !== undefined) page.postMessage({ url, live: one.live });
}

(globalThis as unknown as { onconnect: (event: MessageEvent) => void }).onconnect = (event) => {
  const page = event.ports[0]!;
  page.onmessage = ({ data }: MessageEvent<Wanted>) => {
    if (data.hurry) shared.forEach((one) => one.pages.has(page) && one.stream.hurry());
    else {
      leave(page);
      if (data.watch) watch(page, data.watch);
    }
  };
};
