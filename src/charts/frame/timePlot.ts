import type { Box } from '../labels/box.ts';
import { dateX, placeDateAxis, type DateAxis } from '../labels/dateAxis.ts';
import type { RestraintClock } from '../restraint/restraintProps.ts';
import { standingAxis, standingRoom } from './axis.ts';
import { placeHead } from './head.ts';
import { numberScale } from './numberScale.ts';
import type { ChartSetting } from './setting.ts';
import type { Word } from './words.ts';

interface TimePlotOptions {
  clock: RestraintClock;
  /** Step with which the plot begins. */
  from: number;
  /** null: the page has a heading of its own. */
  title: string | null;
  /** Lines of it at most. */
  titleLines: number;
  /** Of the whole chart, px. */
  height: number;
  /** Room that is kept free right of the plot, px. */
  right: number;
}

/** A plot of shares 0..1 over dates: what stays as it is while the numbers in it change. */
export interface TimePlot {
  width: number;
  height: number;
  plot: Box;
  axis: DateAxis;
  /** Place of a moment, in steps, and of a share, px. */
  x: (time: number) => number;
  y: (share: number) => number;
  /** Width of a step, px. */
  step: number;
  /** Title and numbers of the scale. */
  texts: readonly Word[];
  /** Places of the scale's lines, upper one first, px. */
  rows: readonly number[];
  /** Steps of a day. */
  day: number;
}

/** Places title, scale and date axis of a plot over time. */
export function timePlot(options: TimePlotOptions, setting: ChartSetting): TimePlot {
  const { clock, from, title, titleLines, height, right } = options;
  const { width, sizes, intl } = setting;
  const { small } = sizes;
  const head = placeHead(title, [], setting, titleLines);
  const [top, bottom] = [head.bottom + small.line + 4, height - small.line - 6];
  const scale = numberScale([], bottom, top, 40, { low: 0, high: 1 });
  const left = standingRoom(scale, setting, 100);
  const plot = { left, right: Math.max(left + 1, Math.floor(width - right)), top, bottom };
  const axis = {
    clock,
    from,
    left,
    right: plot.right,
    y: height - 4,
    size: small.size,
    width,
    locale: intl.locale,
  };
  return {
    width,
    height,
    plot,
    axis,
    x: (time) => dateX(axis, time),
    y: scale.at,
    step: (plot.right - left) / Math.max(1, clock.steps - from),
    texts: [...head.texts, ...standingAxis(scale, left - 8, setting, 100).texts],
    rows: scale.ticks.map(scale.at).toReversed(),
    day: Math.max(1, Math.round(24 / clock.stepHours)),
  };
}

/** The dates under a plot; those that would touch what is taken are left out. */
export const datesUnder = (
  { axis }: TimePlot,
  taken: readonly Box[],
  { measure }: ChartSetting,
): readonly Word[] =>
  placeDateAxis({ ...axis, taken }, measure).map((text) => ({ ...text, tone: 'scale' as const }));
