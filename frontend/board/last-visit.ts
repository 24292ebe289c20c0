/** When this browser showed something before, kept in this browser alone. */
const STORED_AS = 'parley.visit.';
/** Looking again within this time is the same visit, in whichever tab. */
const VISIT_ENDS_AFTER_MS = 30 * 60 * 1000;

/** `seen`: the last look; `before`: the last look of the visit before, empty if there was none. */
type Visit = { seen: string; before: string };

function stored(key: string): Visit | undefined {
  const visit = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Visit> | null;
  const { seen, before } = visit ?? {};
  return typeof seen === 'string' && typeof before === 'string' && !Number.isNaN(Date.parse(seen)) ? { seen, before } : undefined;
}

class LastVisit extends HTMLElement {
  /** Remembers a look at `now`, and answers when the visit before this one ended; empty if there was none. */
  visit(name: string, now: string): string {
    const key = STORED_AS + name;
    try {
      const last = stored(key);
      const isSame = last !== undefined && Date.parse(now) - Date.parse(last.seen) < VISIT_ENDS_AFTER_MS;
      const before = last === undefined ? '' : isSame ? last.before : last.seen;
      localStorage.setItem(key, JSON.stringify({ seen: now, before } satisfies Visit));
      return before;
    } catch {
      // Storage is off or holds something else: every visit is the first.
      return '';
    }
  }
}

customElements.define('last-visit', LastVisit);

export {};
