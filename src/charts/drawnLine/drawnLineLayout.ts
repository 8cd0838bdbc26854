import type { ChartSetting } from '../frame/setting.ts';
import { datesUnder, timePlot, type TimePlot } from '../frame/timePlot.ts';
import { word, type Word } from '../frame/words.ts';
import { spreadLabels } from '../labels/spreadLabels.ts';
import { localDays } from '../restraint/localDays.ts';
import type { DrawnLineShown } from './drawnLineProps.ts';

export interface DrawnLineLayout {
  ground: TimePlot;
  /** Middle of each day, px. */
  x: readonly number[];
  /** SVG paths; null for what is not shown. */
  band: string | null;
  middle: string | null;
  record: string | null;
  drawn: string | null;
  others: string | null;
  /** A stroke before the name of each line, in its look. */
  strokes: readonly { of: LineName; d: string }[];
  texts: readonly Word[];
}

type LineName = 'you' | 'model' | 'record';

/** Right of the plot: to the stroke, its length, and from it to the name, px. */
const [away, stroke, gap] = [8, 16, 5];

/** Places the frame, the lines over its days and their names at their ends. */
export function drawnLineLayout(
  { question, drawn, others = [], model, names }: DrawnLineShown,
  height: number,
  setting: ChartSetting,
): DrawnLineLayout {
  const { measure, sizes } = setting;
  const face = sizes.small;
  const { days, clock, from } = question;
  const bold = { size: face.size, weight: 600 } as const;
  const right =
    Math.max(...Object.values(names).map((name) => measure(name, bold))) + away + stroke + gap + 2;
  const steps = (days.at(-1)?.last ?? from) + 1 - from;
  const ground = timePlot(
    { clock: { ...clock, steps }, from: 0, title: null, titleLines: 1, height, right },
    setting,
  );
  const x = days.map(({ first, last }) => ground.x((first + last + 1) / 2 - from));
  const points = (values: readonly number[]): string =>
    values.map((value, day) => `${x[day]!.toFixed(1)},${ground.y(value).toFixed(1)}`).join('L');
  const line = (values: readonly number[] | null | undefined): string | null =>
    values ? `M${points(values)}` : null;
  const back = model
    ? model.low.map((value, day) => `${x[day]!.toFixed(1)},${ground.y(value).toFixed(1)}`).toReversed()
    : [];
  const ends = (
    [
      ['you', drawn, 'ink'],
      ['model', model?.middle, 'model'],
      ['record', model?.record, 'ink'],
    ] as const
  ).flatMap(([of, values, tone]) => {
    const last = values?.at(-1);
    return last === undefined ? [] : [{ of, y: ground.y(last), tone }];
  });
  const tops = spreadLabels(
    ends.map(({ y }) => y - face.line / 2),
    face.line,
    0,
    height - face.line,
  );
  const told = ends.map(({ of, tone }, n) =>
    word(
      `name ${of}`,
      [{ text: names[of], weight: 600 }],
      { x: ground.plot.right + away + stroke + gap, top: tops[n]! },
      face,
      tone,
      measure,
    ),
  );
  return {
    ground,
    x,
    band: model ? `M${points(model.high)}L${back.join('L')}Z` : null,
    middle: line(model?.middle),
    record: line(model?.record),
    drawn: line(drawn),
    others: others.length === 0 ? null : others.map(line).join(''),
    strokes: ends.map(({ of }, n) => ({
      of,
      d: `M${ground.plot.right + away},${Math.round(tops[n]! + face.line / 2)}h${stroke}`,
    })),
    texts: [...ground.texts, ...told, ...datesUnder(middleOfDays(ground, x[0] ?? 0), [], setting)],
  };
}

/** A day begins with a step and not at midnight: its date stands under its middle all the same. */
function middleOfDays(ground: TimePlot, first: number): TimePlot {
  const { clock, left, right } = ground.axis;
  const noon = localDays(clock).find(({ end }) => end > clock.start)?.middle ?? clock.start;
  const by = first - ground.x((noon - clock.start) / (clock.stepHours * 3600e3));
  return { ...ground, axis: { ...ground.axis, left: left + by, right: right + by } };
}
