/** The small note beside a mark, and the same words for speech. */
import type { Hit } from './drawing.js';
import { DAY, floorDay } from './scale.js';
import { whenWords } from './table.js';
import { dayText } from './ticks.js';
import { fill } from './words.js';
import type { Texts } from './words.js';

export interface Note {
  title: string;
  when: string;
  detail: string;
}

export function noteOf(hit: Hit, texts: Texts, locale: string): Note {
  if (hit.item) {
    return { title: hit.item.source.label, when: whenWords(hit.item, texts), detail: hit.item.source.detail };
  }
  const { from, to, count } = hit.column!;
  const last = floorDay(to - 1);
  const first = dayText(from, locale);
  const when = last - from < DAY ? first : fill(texts.fromTo, { from: first, to: dayText(last, locale) });
  return { title: fill(texts.itemCount, { count }), when, detail: '' };
}

export const spoken = (hit: Hit, note: Note): string =>
  [hit.lane.label, note.title, note.when, note.detail].filter((part) => part !== '').join('. ');

/** Puts the note under the mark, or over it, inside `box`; without a hit it hides. */
export function placeTip(tip: HTMLElement, hit: Hit | null, note: Note | null, box: DOMRect, plot: DOMRect): void {
  tip.hidden = !hit;
  if (!hit || !note) return;
  const parts = [...tip.children] as HTMLElement[];
  [note.title, note.when, note.detail].forEach((text, i) => {
    parts[i]!.textContent = text;
    parts[i]!.hidden = text === '';
  });
  const dx = plot.left - box.left;
  const dy = plot.top - box.top;
  const middle = dx + (Math.max(hit.x0, 0) + Math.min(hit.x1, plot.width)) / 2;
  const left = Math.max(0, Math.min(middle - tip.offsetWidth / 2, box.width - tip.offsetWidth));
  const below = dy + hit.y1 + 8;
  const top = below + tip.offsetHeight < box.height ? below : Math.max(0, dy + hit.y0 - 8 - tip.offsetHeight);
  tip.style.left = `${left}px`;
  tip.style.top = `${top}px`;
}
