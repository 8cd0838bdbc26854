import { formatShortDay } from '../../words/dates.ts';
import { outOfHundred } from '../../words/shares.ts';
import type { ChartSetting } from '../chartSetting.ts';
import { chartTitle } from '../frame/chartTitle.ts';
import { drop, placeText, plain, rise, type Box, type PlacedText } from '../labels/box.ts';
import { isClear, type LineInTheWay } from '../labels/clearPlace.ts';
import { dateX, placeDateAxis, type DateAxis } from '../labels/dateAxis.ts';
import { dayOfStep } from '../labels/dayOfStep.ts';
import { guardOf } from '../labels/guard.ts';
import { spreadLabels } from '../labels/spreadLabels.ts';
import { bandOfShares, extentOfStretches, stretches, stretchPath, type Stretch } from './stepLine.ts';
import type { SurvivalSeries } from './survivalProps.ts';

/** Both shares at the chosen date, joined by an upright line. */
export interface Connector {
  x: number;
  yours: number;
  scenario: number | null;
  numbers: readonly PlacedText[];
}

export interface SurvivalLayout {
  width: number;
  height: number;
  plot: Box;
  title: readonly PlacedText[];
  scale: readonly PlacedText[];
  grid: readonly number[];
  dates: readonly PlacedText[];
  line: readonly Stretch[];
  path: string;
  band: string;
  scenario: readonly Stretch[];
  scenarioPath: string;
  /** "yours" and "scenario" behind the ends of their lines. */
  names: readonly PlacedText[];
  connector: Connector | null;
  /** What holds the chosen date, under the plot. */
  handle: { box: Box; x: number; text: PlacedText };
  /** px of a step. */
  step: number;
}

/** Room on both sides of the handle's date, for its arrows. */
const arrows = 18;

/** Places everything of a survival chart. */
export function survivalLayout(
  series: SurvivalSeries & { date: number; canMove: boolean },
  setting: ChartSetting & { height: number; title: string | null },
): SurvivalLayout {
  const { width, height, sizes, measure, intl } = setting;
  const { clock, from } = series;
  const guard = guardOf(intl.locale);
  const small = sizes.small.size;
  const title = chartTitle(setting.title, 2, setting);
  const yours = guard(intl.formatMessage({ id: 'labCharts.survival.yours' }));
  const scenario = guard(intl.formatMessage({ id: 'labCharts.survival.scenario' }));
  const namesWidth =
    series.baseline === null
      ? 4
      : Math.max(
          measure(yours, { size: small, weight: 600 }),
          measure(scenario, { size: small, weight: 400 }),
        ) + 10;
  const handleHeight = sizes.small.line + 4;
  const plot: Box = {
    left: Math.ceil(measure('100', { size: small, weight: 400 })) + 8,
    right: Math.floor(width - namesWidth),
    // As tall as a fan's, beside which it stands.
    top: title.height + sizes.small.line + 4,
    bottom: height - sizes.small.line - 6,
  };
  const axis: DateAxis = {
    clock,
    from,
    left: plot.left,
    right: plot.right,
    y: height - 4,
    size: small,
    width,
    locale: intl.locale,
  };
  const x = (time: number): number => dateX(axis, time);
  const y = (share: number): number =>
    plot.bottom - Math.min(1, Math.max(0, share)) * (plot.bottom - plot.top);
  const line = stretches(series.shares, from, clock.steps, x, y);
  const other = series.baseline === null ? [] : stretches(series.baseline, from, clock.steps, x, y);
  const marks = [1, 0.75, 0.5, 0.25, 0];

  const ends = [
    { key: 'yours', word: yours, weight: 600 as const, y: line.at(-1)?.y },
    { key: 'scenario', word: scenario, weight: 400 as const, y: other.at(-1)?.y },
  ].filter((end) => end.y !== undefined && series.baseline !== null);
  const spread = spreadLabels(
    ends.map((end) => end.y ?? 0),
    sizes.small.line,
    plot.top,
    plot.bottom,
  );
  const names = ends.map(({ key, word, weight }, i) =>
    placeText(
      key,
      plain(word, weight),
      { x: plot.right + 8, y: (spread[i] ?? 0) + 0.35 * small, anchor: 'start', size: small },
      measure,
    ),
  );

  const step = Math.min(clock.steps - 1, Math.max(from, series.date));
  const dateAt = x(step + 1);
  const word = guard(formatShortDay(dayOfStep(clock, step), intl.locale, clock.zone));
  const handleWidth = measure(word, { size: small, weight: 600 }) + 2 * (series.canMove ? arrows : 4);
  const handleLeft = Math.min(Math.max(dateAt - handleWidth / 2, 0), Math.max(0, width - handleWidth));
  const handleTop = axis.y - 0.35 * small - handleHeight / 2;
  const handle = {
    x: dateAt,
    box: {
      left: handleLeft,
      right: handleLeft + handleWidth,
      top: handleTop,
      bottom: handleTop + handleHeight,
    },
    text: placeText(
      'date',
      plain(word, 600),
      { x: handleLeft + handleWidth / 2, y: axis.y, anchor: 'middle', size: small },
      measure,
    ),
  };
  return {
    width,
    height,
    plot,
    title: title.lines,
    scale: marks.map((share) =>
      placeText(
        `scale-${share}`,
        plain(intl.formatNumber(share * 100)),
        { x: plot.left - 8, y: y(share) + 0.35 * small, anchor: 'end', size: small },
        measure,
      ),
    ),
    grid: marks.map(y),
    dates: placeDateAxis({ ...axis, taken: [handle.box] }, measure),
    line,
    path: stretchPath(line),
    band: bandOfShares(series.low, series.high, from, clock.steps, x, y),
    scenario: other,
    scenarioPath: stretchPath(other),
    names,
    connector: placeConnector({ series, step, at: dateAt, y, line, other, plot, names }, setting),
    handle,
    step: (plot.right - plot.left) / Math.max(1, clock.steps - from),
  };
}

function placeConnector(
  {
    series,
    step,
    at,
    y,
    line,
    other,
    plot,
    names,
  }: {
    series: SurvivalSeries;
    step: number;
    at: number;
    y: (share: number) => number;
    line: readonly Stretch[];
    other: readonly Stretch[];
    plot: Box;
    names: readonly PlacedText[];
  },
  setting: ChartSetting,
): Connector | null {
  const { sizes, measure, intl } = setting;
  const share = series.shares[step - series.from] ?? NaN;
  if (!Number.isFinite(share)) return null;
  const otherShare = series.baseline?.[step - series.from] ?? NaN;
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
  const numbers: PlacedText[] = [];
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
    ].map(([left = 0, baseline = 0]) =>
      placeText(
        end.key,
        plain(end.word, end.weight),
        { x: left, y: baseline, anchor: 'start', size },
        measure,
      ),
    );
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
    const text = ordered.find(({ box }) => isClear(box, inTheWay));
    if (text) numbers.push(text);
  }
  return { x: at, yours: y(share), scenario: Number.isFinite(otherShare) ? y(otherShare) : null, numbers };
}
