import { allFinite, finite } from '../frame/finite.ts';
import { placeHead } from '../frame/head.ts';
import { numberScale } from '../frame/numberScale.ts';
import { bare, figure, isShare, onScale, scaleName } from '../frame/quantity.ts';
import type { ChartSetting } from '../frame/setting.ts';
import { apart, block, cut, firstFree, kept, type Word, word, wrapped } from '../frame/words.ts';
import type { Box } from '../labels/box.ts';
import { contourLines, contourPath } from './contourLines.ts';
import { heatDigits, heatSays, scenarioCell } from './heatWords.ts';
import type { HeatMapSeries } from './sweepProps.ts';

/** Depth of the fog in each step of the scale, of 1. Even in grey; the least is still seen on paper. */
export const fogSteps = [0.07, 0.17, 0.28, 0.4, 0.52, 0.65, 0.79, 0.94] as const;

export interface HeatCell {
  ix: number;
  iy: number;
  box: Box;
  /** Opacity of the fog; null where nothing is computed yet. */
  fog: number | null;
}

export interface HeatMapLayout {
  says: string;
  texts: readonly Word[];
  height: number;
  plot: Box;
  cells: readonly HeatCell[];
  contours: readonly { level: number; path: string }[];
  scenario: Box | null;
  /** Whether cells are so small that paper between them would hide them. */
  isFine: boolean;
  key: { boxes: readonly { box: Box; fog: number }[] };
  readout: { top: number };
}

/** Places a map of an outcome over the values of two parameters. */
export function heatMapLayout(series: HeatMapSeries, setting: ChartSetting): HeatMapLayout {
  const { width, sizes, measure, intl } = setting;
  const { small, value: face } = sizes;
  const { x, y, outcome } = series;
  const [columns, rows] = [x.values.length, y.values.length];
  const digits = heatDigits(series);
  const says = heatSays(series, intl);
  const head = placeHead(series.title, [says], setting);
  const nameTop = head.bottom + face.line + 6;
  const top = nameTop + face.line + 4;

  const yLabels = y.values.map((v) => figure(finite(v) ?? 0, y.parameter, digits.y, intl));
  const labelRoom = yLabels.reduce(
    (most, text) => Math.max(most, measure(text, { size: small.size, weight: 400 })),
    0,
  );
  const left = Math.ceil(labelRoom) + 8;
  const right = width - 2;
  const tall = Math.min(440, Math.max(180, (right - left) * 0.5), Math.max(60, rows * 60));
  const cellHigh = rows > 0 ? tall / rows : 0;
  const cellWide = columns > 0 ? (right - left) / columns : 0;
  const bottom = top + (rows > 0 ? tall : 0);
  const plot = { left, right, top, bottom };
  const boxOf = (ix: number, iy: number): Box => ({
    left: left + ix * cellWide,
    right: left + (ix + 1) * cellWide,
    top: bottom - (iy + 1) * cellHigh,
    bottom: bottom - iy * cellHigh,
  });

  const values = Array.from({ length: columns * rows }, (_, k) => finite(series.outcomes[k]));
  const known = allFinite(values);
  const scale = numberScale(known, 0, 100, 25, isShare(outcome) ? { low: 0, high: 1 } : {});
  const share = (v: number): number => (v - scale.low) / (scale.high - scale.low);
  const stepOf = (v: number): number =>
    Math.min(fogSteps.length - 1, Math.max(0, Math.floor(share(v) * fogSteps.length)));
  const cells = values.map((v, k) => {
    const [ix, iy] = [k % columns, Math.floor(k / columns)];
    return { ix, iy, box: boxOf(ix, iy), fog: v === null ? null : (fogSteps[stepOf(v)] ?? null) };
  });

  const [scenarioX, scenarioY] = [scenarioCell(x), scenarioCell(y)];
  const scenario = scenarioX === null || scenarioY === null ? null : boxOf(scenarioX, scenarioY);

  const texts: Word[] = [
    ...head.texts,
    word(
      'y name',
      cut(scaleName(y.parameter, intl), width, face, 400, measure),
      { x: 0, top: nameTop },
      face,
      'ink',
      measure,
    ),
    word(
      'x name',
      cut(scaleName(x.parameter, intl), width, face, 400, measure),
      { x: width, top: bottom + 8 + small.line, anchor: 'end' },
      face,
      'ink',
      measure,
    ),
    ...apart(
      yLabels.map((text, j) =>
        word(
          `y ${j}`,
          text,
          { x: left - 8, top: (boxOf(0, j).top + boxOf(0, j).bottom) / 2 - small.line / 2, anchor: 'end' },
          small,
          'scale',
          measure,
        ),
      ),
      1,
    ),
    ...apart(
      x.values.map((v, i) =>
        kept(
          word(
            `x ${i}`,
            figure(finite(v) ?? 0, x.parameter, digits.x, intl),
            { x: (boxOf(i, 0).left + boxOf(i, 0).right) / 2, top: bottom + 5, anchor: 'middle' },
            small,
            'scale',
            measure,
          ),
          0,
          width,
        ),
      ),
      8,
    ),
  ];

  const taken: Box[] = scenario ? [scenario] : [];
  if (scenario) {
    const text = intl.formatMessage({ id: 'labAnalyses.scenario' });
    const middle = (scenario.top + scenario.bottom) / 2 - small.line / 2;
    const centre = (scenario.left + scenario.right) / 2;
    const set = (at: number, upper: number, anchor: 'start' | 'middle' | 'end'): Word => ({
      ...word('scenario', text, { x: at, top: upper, anchor }, small, 'ink', measure, 600),
      casing: true,
    });
    const found = firstFree(
      [
        set(centre, scenario.top - small.line - 3, 'middle'),
        set(centre, scenario.bottom + 3, 'middle'),
        set(scenario.right + 6, middle, 'start'),
        set(scenario.left - 6, middle, 'end'),
      ],
      taken,
      plot,
      1,
    );
    if (found) {
      texts.push(found);
      taken.push(found.box);
    }
  }

  const contours: { level: number; path: string }[] = [];
  for (const quarter of [0.25, 0.5, 0.75]) {
    const level = scale.low + quarter * (scale.high - scale.low);
    const pieces = known.length > 0 ? contourLines(values, columns, rows, level) : [];
    const inPx = pieces.map((piece) =>
      piece.map(([i, j]): readonly [number, number] => [left + i * cellWide, bottom - j * cellHigh]),
    );
    for (const piece of inPx) contours.push({ level, path: contourPath(piece) });
    const longest = inPx.reduce<(typeof inPx)[number]>((a, b) => (b.length > a.length ? b : a), []);
    const label = figure(level, outcome, digits.outcome, intl);
    const candidates = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9].flatMap((along) => {
      const point = longest[Math.min(longest.length - 1, Math.floor(along * longest.length))];
      if (!point) return [];
      return [
        {
          ...word(
            `level ${quarter}`,
            label,
            { x: point[0], top: point[1] - small.line / 2, anchor: 'middle' },
            small,
            'ink',
            measure,
            600,
          ),
          casing: true,
        },
      ];
    });
    const found = firstFree(candidates, taken, plot, 3);
    if (found) {
      texts.push(found);
      taken.push(found.box);
    }
  }

  // The key: its steps, with a number at each quarter.
  const keyTop = bottom + 20 + small.line + face.line;
  const step = Math.min(26, (width - 16) / fogSteps.length);
  const keyDigits = Math.max(digits.outcome - 1, 0);
  const keyNumbers = [0, 0.25, 0.5, 0.75, 1].map((at) => {
    const level = scale.low + at * (scale.high - scale.low);
    return kept(
      word(
        `key ${at}`,
        bare(onScale(level, outcome), isShare(outcome) ? 0 : keyDigits, intl),
        { x: at * step * fogSteps.length, top: keyTop + 14, anchor: 'middle' },
        small,
        'scale',
        measure,
      ),
      0,
      width,
    );
  });
  const keyEnd = step * fogSteps.length;
  const scaleWords = scaleName(outcome, intl);
  const keyWords =
    known.length < values.length
      ? intl.formatMessage({ id: 'labAnalyses.heat.empty' }, { scale: scaleWords })
      : scaleWords;
  const beside = width - keyEnd - 32 >= 160;
  const keyLines = wrapped(keyWords, beside ? width - keyEnd - 32 : width, small, measure, { most: 2 });
  const keyPlace = beside ? { x: keyEnd + 32, top: keyTop - 2 } : { x: 0, top: keyTop + 14 + small.line };
  texts.push(...apart(keyNumbers, 4), ...block('key words', keyLines, keyPlace, small, 'scale', measure));
  return {
    says,
    texts,
    height: keyTop + 16 + small.line * (beside ? Math.max(1, keyLines.length - 1) : 1 + keyLines.length),
    plot,
    cells,
    contours,
    scenario,
    isFine: Math.min(cellWide, cellHigh) < 9,
    key: {
      boxes: fogSteps.map((fog, i) => ({
        fog,
        box: { left: i * step, right: (i + 1) * step, top: keyTop, bottom: keyTop + 12 },
      })),
    },
    readout: { top: head.bottom },
  };
}
