import { outOfHundred } from '../../words/shares.ts';
import type { ChartSetting } from '../frame/setting.ts';
import type { Word } from '../frame/words.ts';
import { drop, placeText, plain, rise, type PlacedText } from '../labels/box.ts';
import { clearPlace, type LineInTheWay } from '../labels/clearPlace.ts';
import { extentOfStretches, type Stretch } from './stepLine.ts';
import type { SurvivalGround } from './survivalGround.ts';
import type { SurvivalSeries } from './survivalProps.ts';

/** Both shares at the chosen date, joined by an upright line. */
export interface Connector {
  x: number;
  yours: number;
  scenario: number | null;
  numbers: readonly Word[];
}

/** Places the shares at the date, each number where no line runs. */
export function placeConnector(
  series: SurvivalSeries,
  ground: SurvivalGround,
  { line, other, names }: { line: readonly Stretch[]; other: readonly Stretch[]; names: readonly Word[] },
  setting: ChartSetting,
): Connector | null {
  const { sizes, measure, intl } = setting;
  const { plot, y, handle } = ground;
  const at = handle.x;
  const share = series.shares[handle.step - series.from] ?? NaN;
  if (!Number.isFinite(share)) return null;
  const otherShare = series.baseline?.[handle.step - series.from] ?? NaN;
  const ends: { key: string; y: number; word: string; weight: 400 | 600 }[] = [
    { key: 'yours', y: y(share), word: intl.formatNumber(outOfHundred(share)), weight: 600 },
  ];
  // Where both are the same, one number tells both.
  if (Number.isFinite(otherShare) && otherShare !== share)
    ends.push({
      key: 'scenario',
      y: y(otherShare),
      word: intl.formatNumber(outOfHundred(otherShare)),
      weight: 400,
    });
  const size = sizes.name.size;
  const lines: LineInTheWay[] = [line, other].map((of) => ({
    extent: (left, right) => extentOfStretches(of, left, right),
    clear: 2,
  }));
  // The connector itself, which no number may hide.
  const upper = Math.min(...ends.map((end) => end.y));
  const lower = Math.max(...ends.map((end) => end.y));
  lines.push({
    extent: (left, right) => (left <= at && right >= at ? { top: upper, bottom: lower } : null),
    clear: 4,
  });
  const numbers: Word[] = [];
  for (const end of ends) {
    const isUpper = end.y < lower || (upper === lower && end.key === 'yours');
    const width = measure(end.word, { size, weight: end.weight });
    const above = end.y - 7 - drop * size;
    const below = end.y + 7 + rise * size;
    const level = end.y + 0.35 * size;
    const [first, second] = isUpper ? [above, below] : [below, above];
    const places = [
      [at + 6, first],
      [at - 6 - width, first],
      [at - width / 2, first],
      [at + 9, level],
      [at - 9 - width, level],
      [at + 6, second],
      [at - 6 - width, second],
      [at - width / 2, second],
      // Away from both lines, where they run close: better far than over them.
      ...[16, 26, 38, 52].flatMap((far) => [
        [at + 6, first + (isUpper ? -far : far)],
        [at - 6 - width, first + (isUpper ? -far : far)],
        [at + 6, second + (isUpper ? far : -far)],
        [at - 6 - width, second + (isUpper ? far : -far)],
      ]),
    ];
    // A lower number stands best on the left, where the falling line has long left its height.
    const ordered = isUpper
      ? places
      : [places[1], places[0], ...places.slice(2)].filter((p) => p !== undefined);
    const inTheWay = {
      inside: {
        left: plot.left + 1,
        right: Math.min(plot.right + 30, setting.width),
        top: plot.top - size - 10,
        bottom: plot.bottom - 1,
      },
      texts: [...names, ...numbers].map(({ box }) => box),
      lines,
    };
    function* placed(): Iterable<PlacedText> {
      for (const [x = 0, baseline = 0] of ordered)
        yield placeText(
          end.key,
          plain(end.word, end.weight),
          { x, y: baseline, anchor: 'start', size },
          measure,
        );
    }
    const text = clearPlace(placed(), inTheWay);
    if (text) numbers.push({ ...text, tone: end.key === 'yours' ? 'ink' : 'second', casing: true });
  }
  return { x: at, yours: y(share), scenario: Number.isFinite(otherShare) ? y(otherShare) : null, numbers };
}
