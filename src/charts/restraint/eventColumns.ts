import type { LocalDay } from './localDays.ts';
import { momentOf, stepsAt } from './localDays.ts';
import type { RestraintClock, RestraintEvent } from './restraintProps.ts';
import { futureX, knownX } from './timeScale.ts';
import type { TimeScale } from './timeScale.ts';

/** Marks that a column can hold: over 5 it shows 4 and "+n". */
export const columnHeight = 5;

export interface EventMark {
  event: RestraintEvent;
  x: number;
  y: number;
}

export interface EventColumn {
  /** Identity across cursors: the first day in it. */
  key: string;
  x: number;
  /** From below upward. */
  marks: readonly EventMark[];
  /** Events without a mark of their own. */
  hidden: readonly RestraintEvent[];
  /** Centre of "+n". */
  moreY: number;
}

export interface ComingEvents {
  dots: readonly { x: number; y: number }[];
}

export interface ColumnMeasures {
  /** Centre of the lowest mark, and from one mark to the next. */
  base: number;
  pitch: number;
  /** Half a mark's width. */
  mark: number;
}

/** The widest shape reaches 1.25 marks to both sides; between two columns a hair stays free. */
const columnWidth = (mark: number): number => 2 * 1.25 * mark + 0.4;

/** Days that share a column so that neighbouring columns never touch. */
export function daysPerColumn(dayWidth: number, mark: number): number {
  const least = columnWidth(mark);
  return [1, 2, 3, 4, 7, 14, 28].find((k) => k * dayWidth >= least) ?? 28;
}

interface Bin {
  key: string;
  /** Middle of its days, in steps. */
  middle: number;
  known: RestraintEvent[];
  coming: RestraintEvent[];
}

function intoBins(
  events: readonly RestraintEvent[],
  days: readonly LocalDay[],
  perColumn: number,
  clock: RestraintClock,
  now: number,
): Bin[] {
  const bins: Bin[] = [];
  for (let i = 0; i < days.length; i += perColumn) {
    const first = days[i];
    const last = days[Math.min(days.length, i + perColumn) - 1];
    if (!first || !last) continue;
    bins.push({
      key: first.key,
      middle: Math.min(clock.steps, Math.max(0, stepsAt(clock, (first.start + last.end) / 2))),
      known: [],
      coming: [],
    });
  }
  const end = momentOf(clock, clock.steps);
  for (const event of [...events].sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1))) {
    if (event.time < clock.start || event.time > end) continue;
    const day = days.findIndex((d) => event.time < d.end);
    const bin = bins[Math.floor(Math.max(0, day) / perColumn)];
    if (bin) (event.time < now ? bin.known : bin.coming).push(event);
  }
  return bins;
}

/** Which four stay where a column has more than five: the selected one, then by weight; in their order of time. */
function kept(events: readonly RestraintEvent[], selected: string | null): readonly RestraintEvent[] {
  if (events.length <= columnHeight) return events;
  const rank = (e: RestraintEvent) => (e.id === selected ? 2 : e.weight);
  const chosen = new Set([...events].sort((a, b) => rank(b) - rank(a)).slice(0, columnHeight - 1));
  return events.filter((e) => chosen.has(e));
}

/** Stacks each day's events upward in its column: what is known left of the cursor, what is to come as dots right of it. */
export function placeEventColumns(
  events: readonly RestraintEvent[],
  selected: string | null,
  clock: RestraintClock,
  days: readonly LocalDay[],
  scale: TimeScale,
  measures: ColumnMeasures,
): { columns: EventColumn[]; coming: ComingEvents } {
  const { base, pitch, mark } = measures;
  const dayWidth = days.length > 0 ? (scale.step * 24) / clock.stepHours : 0;
  const bins = intoBins(events, days, daysPerColumn(dayWidth, mark), clock, momentOf(clock, scale.cursor));
  const columns: EventColumn[] = [];
  const least = columnWidth(mark);
  // From the cursor leftward, so that the newest column gives way to the cursor and the others to it.
  let limit = scale.cursorX - 1.25 * mark - 2;
  for (const bin of bins.filter((b) => b.known.length > 0).reverse()) {
    const x = Math.min(knownX(scale, bin.middle), limit);
    limit = x - least;
    const shown = kept(bin.known, selected);
    columns.push({
      key: bin.key,
      x,
      marks: shown.map((event, i) => ({ event, x, y: base - i * pitch })),
      hidden: bin.known.filter((e) => !shown.includes(e)),
      moreY: base - (columnHeight - 1) * pitch,
    });
  }
  const dots: { x: number; y: number }[] = [];
  let from = scale.fieldX + 4;
  for (const bin of bins.filter((b) => b.coming.length > 0)) {
    const x = Math.max(futureX(scale, bin.middle), from);
    from = x + 5;
    for (let i = 0; i < Math.min(columnHeight, bin.coming.length); i++) dots.push({ x, y: base - i * pitch });
  }
  return { columns: columns.reverse(), coming: { dots } };
}
