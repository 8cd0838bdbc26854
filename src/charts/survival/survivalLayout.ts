import type { ChartSetting } from '../frame/setting.ts';
import type { Word } from '../frame/words.ts';
import { overlap, placeText, plain } from '../labels/box.ts';
import { spreadLabels } from '../labels/spreadLabels.ts';
import { placeConnector, type Connector } from './placeConnector.ts';
import { bandOfShares, stretches, stretchPath, type Stretch } from './stepLine.ts';
import type { SurvivalGround } from './survivalGround.ts';
import type { SurvivalSeries } from './survivalProps.ts';

export interface SurvivalLayout {
  line: readonly Stretch[];
  path: string;
  band: string;
  scenario: readonly Stretch[];
  scenarioPath: string;
  /** "yours" and "scenario" behind the ends of their lines. */
  names: readonly Word[];
  connector: Connector | null;
  /** What is counted; null where the numbers leave no room to say it. */
  note: Word | null;
}

/** Places both lines of a survival chart, their names and what they say at the date. */
export function survivalLayout(
  series: SurvivalSeries,
  ground: SurvivalGround,
  setting: ChartSetting,
): SurvivalLayout {
  const { sizes, measure } = setting;
  const { clock, from } = series;
  const { plot, x, y } = ground;
  const { size, line: lineHeight } = sizes.small;
  const line = stretches(series.shares, from, clock.steps, x, y);
  const other = series.baseline === null ? [] : stretches(series.baseline, from, clock.steps, x, y);
  const ends = ground.names.flatMap((name) => {
    const end = (name.key === 'yours' ? line : other).at(-1);
    return end ? [{ ...name, y: end.y }] : [];
  });
  const heights = spreadLabels(
    ends.map((end) => end.y),
    lineHeight,
    plot.top,
    plot.bottom,
  );
  const names = ends.map(({ key, word, weight }, i): Word => ({
    ...placeText(
      key,
      plain(word, weight),
      { x: plot.right + 8, y: (heights[i] ?? 0) + 0.35 * size, anchor: 'start', size },
      measure,
    ),
    tone: key === 'yours' ? 'ink' : 'second',
  }));
  const connector = placeConnector(series, ground, { line, other, names }, setting);
  const numbers = connector?.numbers ?? [];
  return {
    line,
    path: stretchPath(line),
    band: bandOfShares(series.low, series.high, from, clock.steps, x, y),
    scenario: other,
    scenarioPath: stretchPath(other),
    names,
    connector,
    note: ground.notes.find(({ box }) => numbers.every((number) => !overlap(box, number.box, 4))) ?? null,
  };
}
