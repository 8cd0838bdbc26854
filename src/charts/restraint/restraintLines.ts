import type { RestraintActor, RestraintSeries } from './restraintProps.ts';

/** One line of the chart, without pixels. */
export interface RestraintLine {
  /** An actor's id; `all` and `run` cannot be confused with one, since they carry a colon. */
  id: string;
  kind: 'actor' | 'all' | 'run';
  /** Index into `actors`; -1 for the lines of all. */
  actor: number;
  /** By step, 0..1 or NaN. */
  values: readonly number[];
  /** From the model: drawn without points. */
  isModel: boolean;
}

export const allId = ':all';
export const runId = ':run';

/** The lines that a mode shows, actors first. Actors that never have a value have no line. */
export function restraintLines(series: Pick<RestraintSeries, 'mode' | 'record' | 'run' | 'actors'>) {
  const { mode, record, run, actors } = series;
  const shown = mode === 'model' ? run : record;
  const lines: RestraintLine[] = [];
  if (shown) {
    const isModel = mode === 'model';
    actors.forEach((actor: RestraintActor, i) => {
      const values = shown.actors[i] ?? [];
      if (values.some((v) => !Number.isNaN(v)))
        lines.push({ id: actor.id, kind: 'actor', actor: i, values, isModel });
    });
    lines.push({ id: allId, kind: 'all', actor: -1, values: shown.all, isModel });
  }
  if (mode === 'both' && run) {
    lines.push({ id: runId, kind: 'run', actor: -1, values: run.all, isModel: true });
  }
  return lines;
}

/** Restraint of all at the cursor, where the cone begins; null before the first step and where there is none. */
export function valueAtCursor(
  series: Pick<RestraintSeries, 'mode' | 'record' | 'run' | 'cursor'>,
): number | null {
  const shown = series.mode === 'model' ? series.run : (series.record ?? series.run);
  const value = shown?.all[series.cursor - 1];
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** A point of a line: time in steps (the end of its step) and value. */
export interface LinePoint {
  time: number;
  value: number;
}

/**
 * Steps that are drawn as one point, their mean: 1 while a step has room, else a part or a multiple of a day.
 * @param px width of a step.
 */
export function stepsPerPoint(px: number, stepHours: number): number {
  if (px >= 2.2 || px <= 0) return 1;
  const perDay = Math.max(1, Math.round(24 / stepHours));
  for (let k = 2; k < perDay; k++) if (perDay % k === 0 && k * px >= 4.8) return k;
  let k = perDay;
  while (k * px < 4.8) k += perDay;
  return k;
}

/**
 * The known part of a line as points. With `per` > 1 each point is the mean of that many steps; the last one is the exact
 * value at the cursor, which the hinge prints. NaN breaks the line and stays in the list.
 */
export function knownPoints(values: readonly number[], cursor: number, per: number): LinePoint[] {
  const points: LinePoint[] = [];
  const known = Math.min(cursor, values.length);
  for (let from = 0; from + per <= known; from += per) {
    let sum = 0;
    let count = 0;
    for (let t = from; t < from + per; t++) {
      const v = values[t] ?? NaN;
      if (Number.isNaN(v)) continue;
      sum += v;
      count++;
    }
    points.push({ time: from + per, value: count ? sum / count : NaN });
  }
  if (per > 1 && known > 0) {
    // A mean that ends just before the cursor would draw a hook.
    const last = points.at(-1);
    if (last && known - last.time < per / 2) points.pop();
    points.push({ time: known, value: values[known - 1] ?? NaN });
  }
  return points;
}

/**
 * Which points a line bends at. A coded day holds for all its steps; the line goes straight from coded day to coded day, so
 * a point that only repeats its day's value is left out, except the last one known, at which the line meets the cursor.
 * @param codedSteps the steps at which coded points stand; empty for a run of the model.
 */
export function bends(points: readonly LinePoint[], codedSteps: ReadonlySet<number>): boolean[] {
  return points.map((point, i) => {
    const before = points[i - 1];
    if (codedSteps.size === 0 || !before || i === points.length - 1 || point.value !== before.value)
      return true;
    for (let step = before.time; step < point.time; step++) if (codedSteps.has(step)) return true;
    return false;
  });
}
