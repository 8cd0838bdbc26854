import type { Quantity } from '../frame/quantity.ts';

/** What came of one value of the parameter; null where it is not computed yet. */
export interface SweepPoint {
  value: number;
  outcome: number | null;
  /** Ends of the 95 % interval. */
  low: number | null;
  high: number | null;
}

export interface SweepLineSeries {
  /** Already translated: "How much patience would it take?". */
  title: string;
  parameter: Quantity;
  outcome: Quantity;
  /** In the order of their values. */
  points: readonly SweepPoint[];
  /** The parameter's value in the scenario; null where it has none. */
  scenario: number | null;
}

export interface SweepLineProps {
  series: SweepLineSeries;
  /** Loads a point; without it points are only read. */
  onPick?: (index: number) => void;
  /** The point that is loaded. */
  picked?: number | null;
  width: number;
}

/** One side of a heat map. */
export interface SweepSide {
  parameter: Quantity;
  /** In rising order. */
  values: readonly number[];
  scenario: number | null;
}

export interface HeatMapSeries {
  title: string;
  outcome: Quantity;
  x: SweepSide;
  /** Its least value is drawn lowest. */
  y: SweepSide;
  /** Of x value i and y value j at j * (number of x values) + i; null where not computed yet. */
  outcomes: readonly (number | null)[];
}

export interface HeatMapProps {
  series: HeatMapSeries;
  onPick?: (ix: number, iy: number) => void;
  picked?: readonly [ix: number, iy: number] | null;
  width: number;
}
