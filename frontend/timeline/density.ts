/** Points that would overlap become columns of calendar units, so columns stay put while panning. */
import { utcDay, utcMonday, utcMonth, utcYear } from 'd3-time';
import type { CountableTimeInterval, TimeInterval } from 'd3-time';
import { DAY } from './scale.js';
import type { Density, Item, Lane, Tone } from './model.js';

/** Room a lone mark needs, in pixels. */
export const MARK_ROOM = 12;
/** Narrowest column, in pixels. */
const COLUMN_ROOM = 13;

interface Unit {
  every: TimeInterval | CountableTimeInterval;
  ms: number;
}

const UNITS: Unit[] = [
  { every: utcDay, ms: DAY },
  { every: utcMonday, ms: 7 * DAY },
  { every: utcMonth, ms: 28 * DAY },
  { every: utcMonth.every(3)!, ms: 90 * DAY },
  { every: utcYear, ms: 365 * DAY },
  { every: utcYear.every(5)!, ms: 5 * 365 * DAY },
];

export interface Column {
  from: number;
  to: number;
  count: number;
  tones: Map<Tone, number>;
  /** The item, if the column stands for one only. */
  only?: Item;
}

export interface Binned {
  columns: Column[];
  singles: Item[];
  highest: number;
}

const cache = new WeakMap<Lane, Map<string, Binned>>();

/** Columns where points would overlap at this zoom, and the points that stand alone. Cached per lane and unit. */
export function binned(lane: Lane, msPerPixel: number): Binned {
  const unit = UNITS.find((candidate) => candidate.ms / msPerPixel >= COLUMN_ROOM) ?? UNITS[UNITS.length - 1]!;
  const perUnit = Math.floor(unit.ms / msPerPixel / MARK_ROOM);
  const room = unit.ms === DAY ? Math.max(1, perUnit) : 1;
  return remembered(lane, `${unit.ms}/${Math.min(room, 64)}`, () => bin(lane.points, unit, room));
}

function remembered(lane: Lane, key: string, make: () => Binned): Binned {
  let perLane = cache.get(lane);
  if (!perLane) cache.set(lane, (perLane = new Map()));
  let made = perLane.get(key);
  if (!made) perLane.set(key, (made = make()));
  return made;
}

function bin(points: Item[], unit: Unit, room: number): Binned {
  const groups = new Map<number, Item[]>();
  const singles: Item[] = [];
  for (const point of points) {
    // A date vaguer than the unit belongs to no single column.
    if (point.latest - point.earliest > unit.ms * 1.2) {
      singles.push(point);
      continue;
    }
    const key = unit.every.floor(new Date(point.at)).getTime();
    const group = groups.get(key);
    if (group) group.push(point);
    else groups.set(key, [point]);
  }
  const columns: Column[] = [];
  const crowded = (from: number) => (groups.get(from)?.length ?? 0) > room;
  for (const [from, group] of groups) {
    const to = unit.every.offset(new Date(from), 1).getTime();
    const before = unit.every.offset(new Date(from), -1).getTime();
    // A lone mark between columns would overlap them and break their rhythm: it becomes a column of one.
    const joins = room === 1 && (crowded(before) || crowded(to));
    if (group.length > room || joins) columns.push(column(from, to, group));
    else singles.push(...group);
  }
  columns.sort((a, b) => a.from - b.from);
  singles.sort((a, b) => a.at - b.at);
  return { columns, singles, highest: Math.max(1, ...columns.map((each) => each.count)) };
}

function column(from: number, to: number, group: Item[]): Column {
  const tones = new Map<Tone, number>();
  for (const { source } of group) tones.set(source.tone, (tones.get(source.tone) ?? 0) + 1);
  return { from, to, count: group.length, tones, ...(group.length === 1 && { only: group[0]! }) };
}

/** Whether the lane's own density is drawn: the points would overlap, or fewer points than counted were sent. */
export function drawsDensity(lane: Lane, msPerPixel: number): boolean {
  if (!lane.density) return false;
  return lane.density.total > lane.points.length || binned(lane, msPerPixel).columns.length > 0;
}

/** The server's slices, joined until they are wide enough to see. */
export function densityColumns(density: Density, msPerPixel: number): { columns: Column[]; highest: number } {
  const slice = (density.to - density.from) / density.buckets.length;
  const join = Math.max(1, Math.ceil((5 * msPerPixel) / slice));
  const columns: Column[] = [];
  let highest = 1;
  for (let i = 0; i < density.buckets.length; i += join) {
    const count = density.buckets.slice(i, i + join).reduce((sum, each) => sum + each, 0);
    if (count === 0) continue;
    const to = Math.min(density.to, density.from + (i + join) * slice);
    columns.push({ from: density.from + i * slice, to, count, tones: new Map([['neutral', count]]) });
    highest = Math.max(highest, count);
  }
  return { columns, highest };
}
