/** When this browser showed something before, kept in this browser alone. */
const STORED_AS = 'parley.visit.';
/** Looking again within this time is the same visit, in whichever tab. */
const VISIT_ENDS_AFTER_MS = 30 * 60 * 1000;

/** `seen`: the last look; `before`: the last look of the visit before, empty if there was none. */
type Visit = { seen: string; before: string };

/** What is not a visit is forgotten, and written over by the next. */
function parsed(text: string | null): Partial<Visit> {
  try {
    return (JSON.parse(text ?? 'null') as Partial<Visit> | null) ?? {};
  } catch {
    return {};
  }
}

function stored(key: string): Visit | undefined {
  const { seen, before } = parsed(localStorage.getItem(key));
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
      // Storage is off: every visit is the first.
      return '';
    }
  }
}

customElements.define('last-visit', LastVisit);

export {};
