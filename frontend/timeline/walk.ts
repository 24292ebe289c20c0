/** Which mark the keyboard is on: Tab goes through the marks in view, lane by lane; the mark keeps its place by key. */
import type { Hit } from './drawing.js';

export const keyOf = (hit: Hit): string =>
  `${hit.lane.id}\n${hit.item ? hit.item.source.id : `${hit.column!.from}-${hit.column!.to}`}`;

export class Walk {
  private key: string | null = null;
  /** After Escape the next Tab leaves the graphic. */
  private leaving = false;

  current(hits: readonly Hit[]): Hit | undefined {
    return this.key === null ? undefined : hits.find((hit) => keyOf(hit) === this.key);
  }

  /** Steps to the next or previous mark; undefined past the last one: let Tab leave. */
  step(hits: readonly Hit[], by: 1 | -1): Hit | undefined {
    if (this.leaving) {
      this.leaving = false;
      return undefined;
    }
    const at = hits.findIndex((hit) => keyOf(hit) === this.key);
    const next = at < 0 ? (by > 0 ? hits[0] : undefined) : hits[at + by];
    this.key = next ? keyOf(next) : null;
    return next;
  }

  /** To the mark of the next lane that is nearest in time. */
  stepLane(hits: readonly Hit[], by: 1 | -1): Hit | undefined {
    const now = this.current(hits);
    const lane = now?.lane.index ?? (by > 0 ? -1 : Infinity);
    const lanes = [...new Set(hits.map((hit) => hit.lane.index))].sort((a, b) => (a - b) * by);
    const target = lanes.find((index) => (index - lane) * by > 0);
    if (target === undefined) return now;
    const x = now ? (now.x0 + now.x1) / 2 : 0;
    const distance = (hit: Hit) => Math.abs((hit.x0 + hit.x1) / 2 - x);
    const next = hits.filter((hit) => hit.lane.index === target).sort((a, b) => distance(a) - distance(b))[0];
    this.key = next ? keyOf(next) : null;
    return next;
  }

  set(hit: Hit): void {
    this.key = keyOf(hit);
    this.leaving = false;
  }

  clear(leaving: boolean): void {
    this.key = null;
    this.leaving = leaving;
  }

  get active(): boolean {
    return this.key !== null;
  }
}
