import type { ActorLook } from '../actorLook.ts';
import type { ChartSetting } from '../frame/setting.ts';
import { datesUnder, timePlot, type TimePlot } from '../frame/timePlot.ts';
import { word, type Word } from '../frame/words.ts';
import { spreadLabels } from '../labels/spreadLabels.ts';
import type { RestraintClock } from '../restraint/restraintProps.ts';

/** What one side is known to have done, by step from the clock's start. */
export interface SeenSeries {
  look: ActorLook;
  /** How it is called here: "You". */
  name: string;
  /** Whether it is what was done, and no report. */
  isOwn: boolean;
  /** 0..1; null where nothing was reported. */
  values: readonly (number | null)[];
}

export interface SeenLine {
  look: ActorLook;
  isOwn: boolean;
  /** SVG path through the reports, broken where there is none. */
  path: string;
  points: readonly { x: number; y: number }[];
}

export interface SeenLayout {
  ground: TimePlot;
  lines: readonly SeenLine[];
  texts: readonly Word[];
}

/** Lines of the same value are drawn so far apart, px. */
const apart = 3.2;

/** Places a line a side over the days so far, its name at its end. */
export function seenLayout(
  series: readonly SeenSeries[],
  clock: RestraintClock,
  height: number,
  setting: ChartSetting,
): SeenLayout {
  const { measure, sizes } = setting;
  const face = sizes.small;
  const room = Math.max(0, ...series.map(({ name }) => measure(name, { size: face.size, weight: 600 }))) + 14;
  const ground = timePlot({ clock, from: 0, title: null, titleLines: 1, height, right: room }, setting);
  const lines = series.map(({ look, isOwn, values }, n) => {
    const shift = (n - (series.length - 1) / 2) * apart;
    const points = values.map((value, step) =>
      value === null ? null : { x: ground.x(step + 1), y: ground.y(value) + shift },
    );
    return { look, isOwn, path: pathOf(points), points: points.filter((point) => point !== null) };
  });
  const ends = lines.map(({ points }) => points.at(-1)?.y ?? ground.plot.bottom);
  const tops = spreadLabels(
    ends.map((y) => y - face.line / 2),
    face.line,
    0,
    height - face.line,
  );
  const names = series.map(({ look, name }, n) =>
    word(
      `name ${look.id}`,
      [{ text: name, weight: 600, fill: `var(--${look.role})` }],
      { x: ground.plot.right + 10, top: tops[n]! },
      face,
      'ink',
      measure,
    ),
  );
  return { ground, lines, texts: [...ground.texts, ...names, ...datesUnder(ground, [], setting)] };
}

function pathOf(points: readonly ({ x: number; y: number } | null)[]): string {
  return points
    .map((point, n) =>
      point ? `${points[n - 1] ? 'L' : 'M'}${point.x.toFixed(1)},${point.y.toFixed(1)}` : '',
    )
    .join('');
}
