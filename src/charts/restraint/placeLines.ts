import { line } from 'd3';
import { bends, knownPoints, stepsPerPoint } from './restraintLines.ts';
import type { RestraintLine } from './restraintLines.ts';
import type { CodedPoint, RestraintSeries } from './restraintProps.ts';
import { sideBySide } from './sideBySide.ts';
import { knownX } from './timeScale.ts';
import type { TimeScale } from './timeScale.ts';

export interface PlacedPoint {
  coded: CodedPoint;
  x: number;
  y: number;
}

export interface PlacedLine {
  line: RestraintLine;
  path: string;
  /** Coded days, thinned where they would touch. */
  points: readonly PlacedPoint[];
  /** Where it meets the cursor; null before its first value. */
  end: { x: number; y: number } | null;
}

/** Points of one actor stand at least so far apart, px. */
const pointSpace = 6.5;

/** Lines up to the cursor, equal ones side by side, with the coded days as points. */
export function placeLines(
  input: Pick<RestraintSeries, 'clock' | 'cursor' | 'coded'>,
  series: readonly RestraintLine[],
  scale: TimeScale,
  yOf: (value: number) => number,
): PlacedLine[] {
  const { clock, cursor, coded } = input;
  const per = stepsPerPoint(scale.step, clock.stepHours);
  const points = series.map((l) => knownPoints(l.values, cursor, per));
  const moved = sideBySide(points.map((list) => list.map((p) => yOf(p.value))));
  const codedSteps = new Set(coded.map((c) => c.step));
  return series.map((l, i) => {
    const list = (points[i] ?? []).map((p, j) => ({
      time: p.time,
      x: knownX(scale, p.time),
      y: moved[i]?.[j] ?? NaN,
    }));
    const isBend = bends(points[i] ?? [], l.isModel ? new Set() : codedSteps);
    const drawn = list.filter((_, j) => isBend[j]);
    const known = list.filter((p) => !Number.isNaN(p.y));
    const end = known.at(-1);
    const marks: PlacedPoint[] = [];
    if (!l.isModel && l.kind === 'actor') {
      for (const point of coded) {
        if (point.actor !== l.id || point.step >= cursor) continue;
        const at = per === 1 ? list[point.step] : list.find((p) => p.time > point.step);
        if (!at || Number.isNaN(at.y)) continue;
        const before = marks.at(-1);
        if (before && at.x - before.x < pointSpace) continue;
        marks.push({ coded: point, x: at.x, y: at.y });
      }
    }
    return {
      line: l,
      path:
        line<{ x: number; y: number }>(
          (p) => p.x,
          (p) => p.y,
        )
          .defined((p) => !Number.isNaN(p.y))
          .digits(2)(drawn) ?? '',
      points: marks,
      end: end ? { x: end.x, y: end.y } : null,
    };
  });
}
