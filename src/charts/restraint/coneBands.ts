import { area, bisector, line } from 'd3';
import type { Quantiles } from './restraintProps.ts';

/** A cone as points on the chart: x, and y of each quantile (upper quantiles have the smaller y). */
export interface ConePoint {
  x: number;
  y: Record<keyof Quantiles, number>;
}

export const quantileNames = ['q025', 'q10', 'q25', 'q50', 'q75', 'q90', 'q975'] as const;

/**
 * Points of a cone at the ends of its steps, several steps meaned into one where a step is narrower than 1.5 px.
 * @param start where it begins: the known value at its first moment; null: it begins with its first step.
 */
export function conePoints(
  quantiles: Readonly<Record<keyof Quantiles, ArrayLike<number>>>,
  from: number,
  stepWidth: number,
  xOf: (time: number) => number,
  yOf: (value: number) => number,
  start: number | null,
): ConePoint[] {
  const count = quantiles.q50.length;
  const per = Math.max(1, Math.ceil(1.5 / Math.max(stepWidth, 0.01)));
  const points: ConePoint[] = [];
  const point = (time: number, value: (name: keyof Quantiles) => number): ConePoint => {
    const y = {} as Record<keyof Quantiles, number>;
    for (const name of quantileNames) y[name] = yOf(value(name));
    return { x: xOf(time), y };
  };
  if (start !== null) points.push(point(from, () => start));
  else if (count > 0) points.push(point(from, (name) => quantiles[name][0] ?? NaN));
  for (let i = 0; i < count; i += per) {
    const end = Math.min(count, i + per);
    points.push(
      point(from + end, (name) => {
        let sum = 0;
        for (let j = i; j < end; j++) sum += quantiles[name][j] ?? NaN;
        return sum / (end - i);
      }),
    );
  }
  return points;
}

/** Path of the band between two quantiles. */
export const bandPath = (points: readonly ConePoint[], low: keyof Quantiles, high: keyof Quantiles): string =>
  area<ConePoint>(
    (p) => p.x,
    (p) => p.y[low],
    (p) => p.y[high],
  ).digits(2)(points) ?? '';

/** Path along one quantile. */
export const quantilePath = (points: readonly ConePoint[], name: keyof Quantiles): string =>
  line<ConePoint>(
    (p) => p.x,
    (p) => p.y[name],
  ).digits(2)(points) ?? '';

/** The lowest and highest y of a quantile between two places, ends included by interpolation; null outside the cone. */
export function extentOf(
  points: readonly ConePoint[],
  name: keyof Quantiles,
  left: number,
  right: number,
): { top: number; bottom: number } | null {
  let top = Infinity;
  let bottom = -Infinity;
  const see = (y: number) => {
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  };
  for (let i = Math.max(1, bisector((p: ConePoint) => p.x).left(points, left)); i < points.length; i++) {
    const a = points[i - 1];
    const b = points[i];
    if (!a || !b || a.x > right) break;
    const rise = b.y[name] - a.y[name];
    const long = b.x - a.x;
    see(long > 0 ? a.y[name] + (rise * (Math.max(a.x, left) - a.x)) / long : b.y[name]);
    see(long > 0 ? a.y[name] + (rise * (Math.min(b.x, right) - a.x)) / long : b.y[name]);
  }
  return top === Infinity ? null : { top, bottom };
}
