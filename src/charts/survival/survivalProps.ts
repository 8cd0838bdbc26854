import type { RestraintClock } from '../restraint/restraintProps.ts';

/** Shares 0..1 of runs in force at the end of each step from `from` on; NaN before the agreement came into force. */
export interface SurvivalSeries {
  clock: RestraintClock;
  from: number;
  shares: ArrayLike<number>;
  /** 95 % interval of each share. */
  low: ArrayLike<number>;
  high: ArrayLike<number>;
  /** The unchanged scenario's shares; null: nothing is changed. */
  baseline: ArrayLike<number> | null;
  /** Runs done so far. */
  runs: number;
}

export interface SurvivalChartProps extends SurvivalSeries {
  /** The step at whose end both shares are told. */
  date: number;
  /** Without it the date cannot be moved. */
  onDate?: (step: number) => void;
  /** Steps at which the date may stand, ascending: keys go from one to the next, a drag to the nearest. All unless given. */
  stops?: readonly number[] | undefined;
  /** Drawn over the plot; without it the page has a heading of its own. */
  title?: string;
  /** Keeps room for the lines' names even where nothing is named, so that charts side by side have one scale. */
  keepsRoom?: boolean;
  width: number;
  height: number;
}
