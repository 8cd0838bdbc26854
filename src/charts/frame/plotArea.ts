import type { Box } from '../labels/box.ts';
import { lyingAxis, standingAxis, standingRoom } from './axis.ts';
import type { NumberScale } from './numberScale.ts';
import type { ChartSetting } from './setting.ts';
import { block, kept, type Word, wrapped } from './words.ts';

interface Side {
  /** What it counts, already translated. */
  name: string;
  /** What a value is multiplied by to be read. */
  times: 1 | 100;
  /** The scale between two places, px. */
  scale: (from: number, to: number) => NumberScale;
}

interface PlotAreaOptions {
  x: Side;
  y: Side;
  /** Upper edge, where the name of the standing scale begins, px. */
  top: number;
  /** Room between that name and the plot, for what stands over the plot, px. */
  over?: number;
  /** Height of the plot, px; or the longest side of a square. */
  tall: { height: number } | { square: number };
  /** Room that is kept free at the right, px. */
  right: number;
  /** How far the first and last value of the lying scale stand from the plot's edges, px. */
  inset?: readonly [left: number, right: number];
  /** And of the standing scale from its upper and lower ones, px. */
  standingInset?: number;
}

/** A plot over two scales of numbers. */
export interface PlotArea {
  plot: Box;
  x: NumberScale;
  y: NumberScale;
  /** Names and numbers of both scales. */
  texts: readonly Word[];
  /** Places of the lines of both scales, px. */
  columns: readonly number[];
  rows: readonly number[];
  /** Under the name of the lying scale, px. */
  bottom: number;
}

/** Places two scales: the name of the standing one over it, of the lying one under its end. */
export function plotArea(options: PlotAreaOptions, setting: ChartSetting): PlotArea {
  const { x, y, over = 12, tall, inset = [0, 0], standingInset = 0 } = options;
  const { width, sizes, measure } = setting;
  const { small, value: face } = sizes;
  const yName = wrapped(y.name, width, small, measure, { most: 2 });
  const top = options.top + yName.length * small.line + over;
  const height = 'square' in tall ? tall.square : tall.height;
  const left = standingRoom(y.scale(height, 0), setting, y.times);
  const room = Math.max(120, Math.floor(width - left - options.right));
  const long = 'square' in tall ? Math.min(tall.square, room) : room;
  const [right, bottom] = [left + long, top + ('square' in tall ? long : height)];
  const [lying, standing] = [
    x.scale(left + inset[0], right - inset[1]),
    y.scale(bottom - standingInset, top + standingInset),
  ];
  const rows = standingAxis(standing, left - 8, setting, y.times);
  const columns = lyingAxis(lying, bottom + 6, setting, x.times);
  const nameTop = bottom + 8 + small.line;
  const xName = wrapped(x.name, width, face, measure, { most: 2 });
  return {
    plot: { left, right, top, bottom },
    x: lying,
    y: standing,
    texts: [
      ...block('y name', yName, { x: 0, top: options.top }, small, 'scale', measure),
      ...rows.texts,
      ...columns.texts,
      ...block('x name', xName, { x: right, top: nameTop, anchor: 'end' }, face, 'ink', measure).map((line) =>
        kept(line, 0, width),
      ),
    ],
    columns: columns.lines,
    rows: rows.lines,
    bottom: nameTop + xName.length * face.line,
  };
}
