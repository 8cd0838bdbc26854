import { formatShortDay } from '../../words/dates.ts';
import type { ChartSetting } from '../frame/setting.ts';
import { datesUnder, timePlot, type TimePlot } from '../frame/timePlot.ts';
import { word, type Word } from '../frame/words.ts';
import { placeText, plain, type Box, type PlacedText } from '../labels/box.ts';
import { dayOfStep } from '../labels/dayOfStep.ts';
import type { SurvivalSeries } from './survivalProps.ts';

/** What of a survival chart stays as it is while its shares change. */
export interface SurvivalGround extends TimePlot {
  dates: readonly Word[];
  /** What holds the chosen date, under the plot. */
  handle: { step: number; box: Box; x: number; text: PlacedText };
  /** What is counted, over the plot: at its start, or at its end where a number stands there. */
  notes: readonly Word[];
  /** Names of the two lines, of which each finds its height behind the end of its line. */
  names: readonly { key: 'yours' | 'scenario'; word: string; weight: 400 | 600 }[];
}

interface GroundOptions extends Pick<SurvivalSeries, 'clock' | 'from'> {
  hasBaseline: boolean;
  keepsRoom?: boolean;
  date: number;
  canMove: boolean;
  title: string | null;
  /** px. */
  height: number;
}

/** Room on both sides of the handle's date, for its arrows. */
const arrows = 18;

/** Places scale and dates of a survival chart, and the handle of its date. */
export function survivalGround(options: GroundOptions, setting: ChartSetting): SurvivalGround {
  const { clock, from, hasBaseline, keepsRoom = false, date, canMove, title, height } = options;
  const { width, sizes, measure, intl } = setting;
  const { small } = sizes;
  const both = (['yours', 'scenario'] as const).map((key) => ({
    key,
    word: intl.formatMessage({ id: `labCharts.survival.${key}` }),
    weight: key === 'yours' ? (600 as const) : (400 as const),
  }));
  const widest = Math.max(...both.map(({ word, weight }) => measure(word, { size: small.size, weight })));
  const right = hasBaseline || keepsRoom ? widest + 10 : 4;
  const ground = timePlot({ clock, from, title, titleLines: 2, height, right }, setting);

  const step = Math.min(clock.steps - 1, Math.max(from, date));
  const x = ground.x(step + 1);
  const day = formatShortDay(dayOfStep(clock, step), intl.locale, clock.zone);
  const wide = measure(day, { size: small.size, weight: 600 }) + 2 * (canMove ? arrows : 4);
  const left = Math.min(Math.max(x - wide / 2, 0), Math.max(0, width - wide));
  const middle = ground.axis.y - 0.35 * small.size;
  const half = (small.line + 4) / 2;
  const box = { left, right: left + wide, top: middle - half, bottom: middle + half };
  const counted = intl.formatMessage({ id: 'labCharts.survival.scale' });
  const over = ground.plot.top - small.line - 3;
  const notes = [
    word('note', counted, { x: ground.plot.left, top: over }, small, 'scale', measure),
    word('note', counted, { x: ground.plot.right, top: over, anchor: 'end' }, small, 'scale', measure),
  ];
  return {
    ...ground,
    notes,
    dates: datesUnder(ground, [box], setting),
    handle: {
      step,
      x,
      box,
      text: placeText(
        'date',
        plain(day, 600),
        { x: left + wide / 2, y: ground.axis.y, anchor: 'middle', size: small.size },
        measure,
      ),
    },
    names: hasBaseline ? both : [],
  };
}
