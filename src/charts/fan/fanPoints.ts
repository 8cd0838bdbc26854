import type { LineInTheWay } from '../labels/clearPlace.ts';
import { conePoints, extentOf, quantileNames, type ConePoint } from '../restraint/coneBands.ts';
import type { FanQuantiles } from './fanProps.ts';

export type FanEdge = (typeof quantileNames)[number];

const names: Readonly<Record<FanEdge, keyof FanQuantiles>> = {
  q025: '0.025',
  q10: '0.1',
  q25: '0.25',
  q50: '0.5',
  q75: '0.75',
  q90: '0.9',
  q975: '0.975',
};

/** What a fan says of the step with this index in its lists, 0..1; null where it says nothing. */
export function fanValues(quantiles: FanQuantiles, index: number): Readonly<Record<FanEdge, number>> | null {
  const values = Object.fromEntries(
    quantileNames.map((edge) => [edge, quantiles[names[edge]][index] ?? NaN]),
  ) as Record<FanEdge, number>;
  return quantileNames.every((edge) => Number.isFinite(values[edge])) ? values : null;
}

/** A fan as points on the chart; steps about which it says nothing are left out. */
export function fanPoints(
  quantiles: FanQuantiles,
  from: number,
  start: number | null,
  stepWidth: number,
  xOf: (time: number) => number,
  yOf: (value: number) => number,
): ConePoint[] {
  const lists = Object.fromEntries(quantileNames.map((edge) => [edge, quantiles[names[edge]]])) as Record<
    FanEdge,
    ArrayLike<number>
  >;
  return conePoints(lists, from, stepWidth, xOf, yOf, start).filter(({ y }) =>
    quantileNames.every((edge) => Number.isFinite(y[edge])),
  );
}

/** The drawn line of one quantile as something that words keep away from. */
export const edgeInTheWay = (points: readonly ConePoint[], edge: FanEdge, clear: number): LineInTheWay => ({
  extent: (left, right) => extentOf(points, edge, left, right),
  clear,
});
