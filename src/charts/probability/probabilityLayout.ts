import type { IntlShape } from 'react-intl';
import { outOfHundred } from '../../words/shares.ts';
import { type Box, overlap, type TextRun, widthOfRuns } from '../labels/box.ts';
import type { MeasureText } from '../measureText.ts';
import type { Face } from '../typeSizes.ts';
import type { ModelShare } from './probabilityProps.ts';

/** A label over the scale; places count from the side at which 0 stands, also right to left. */
export interface ScaleLabel {
  of: 'guess' | 'model' | 'record';
  runs: readonly TextRun[];
  box: Box;
}

export interface ScaleTick {
  share: number;
  x: number;
  /** Words or number under it; empty where there is no room. */
  text: string;
  left: number;
}

export interface ProbabilityLayout {
  labels: readonly ScaleLabel[];
  ticks: readonly ScaleTick[];
  x: (share: number) => number;
  /** y of the axis. */
  axis: number;
  height: number;
}

export interface ProbabilitySetting {
  width: number;
  face: Face;
  small: Face;
  measure: MeasureText;
  intl: IntlShape;
}

/** Room at both ends for half of the circle. */
export const edge = 12;
const tickGap = 16;

const bold = (text: string): TextRun => ({ text, weight: 600 });
const plain = (text: string): TextRun => ({ text, weight: 400 });

/** What is shown on the scale. */
export interface ScaleSeries {
  guess: number | null;
  model: ModelShare | null;
  record: boolean | null;
  /** Whether the guess can still be changed: then its label stands alone. */
  open: boolean;
}

function labelRuns(of: ScaleLabel['of'], series: ScaleSeries, intl: IntlShape): readonly TextRun[] {
  const { guess, model, record, open } = series;
  if (of === 'guess') {
    if (guess === null) return open ? [plain(intl.formatMessage({ id: 'probability.unset' }))] : [];
    const value = intl.formatNumber(Math.round(guess * 100));
    return [bold(intl.formatMessage({ id: open ? 'probability.guess' : 'probability.you' }, { value }))];
  }
  if (of === 'model') {
    if (!model) return [];
    const [value, low, high] = [model.share, model.low, model.high].map((share) =>
      intl.formatNumber(outOfHundred(share)),
    );
    return [
      bold(intl.formatMessage({ id: 'probability.model' }, { value })),
      plain(intl.formatMessage({ id: 'probability.interval' }, { low, high })),
    ];
  }
  if (record === null) return [];
  return [bold(intl.formatMessage({ id: record ? 'probability.recordYes' : 'probability.recordNo' }))];
}

/** Works out the scale: the lower of two labels ends at its mark, the higher begins at its own, others find a free place. */
export function probabilityLayout(series: ScaleSeries, setting: ProbabilitySetting): ProbabilityLayout {
  const { width, face, small, measure, intl } = setting;
  const length = width - 2 * edge;
  const x = (share: number): number => edge + Math.min(1, Math.max(0, share)) * length;

  const marks = [
    { of: 'model' as const, share: series.model?.share ?? 0 },
    { of: 'guess' as const, share: series.guess ?? 0.5 },
    { of: 'record' as const, share: series.record === true ? 1 : 0 },
  ];
  const wanted = marks.flatMap(({ of, share }) => {
    const runs = labelRuns(of, series, intl);
    return runs.length > 0 ? [{ of, share, runs, width: widthOfRuns(runs, face.size, measure) }] : [];
  });
  const pair = wanted.filter(({ of }) => of !== 'record').toSorted((a, b) => a.share - b.share);
  // Rows count upward from the axis.
  const placed: ScaleLabel[] = [];
  for (const label of wanted) {
    const at = x(label.share);
    const rank = pair.length === 2 ? pair.findIndex(({ of }) => of === label.of) : -1;
    const lefts = {
      end: at - label.width,
      start: at,
      middle: at - label.width / 2,
    };
    const order =
      rank === 0
        ? [lefts.end, lefts.middle, lefts.start]
        : rank === 1
          ? [lefts.start, lefts.middle, lefts.end]
          : [lefts.middle];
    const boxes = [0, 1, 2].flatMap((row) =>
      order.map((left) => {
        const inside = Math.min(Math.max(left, 0), width - label.width);
        return {
          left: inside,
          right: inside + label.width,
          top: -(row + 1) * face.line,
          bottom: -row * face.line,
        };
      }),
    );
    const box = boxes.find((one) =>
      placed.every((other) => !overlap(one, other.box, -0.5) && apart(one, other.box)),
    );
    placed.push({ of: label.of, runs: label.runs, box: box ?? (boxes.at(-1) as Box) });
  }
  const rise = Math.max(face.line, ...placed.map(({ box }) => -box.top));
  const labels = placed.map((label) => ({
    ...label,
    box: { ...label.box, top: label.box.top + rise, bottom: label.box.bottom + rise },
  }));
  const axis = rise + tickGap;
  return {
    labels,
    ticks: scaleTicks(x, setting),
    x,
    axis,
    height: axis + tickGap + small.line,
  };
}

/** Labels of one row keep a word's distance. */
const apart = (a: Box, b: Box): boolean =>
  a.top !== b.top || a.right + 10 <= b.left || b.right + 10 <= a.left;

function scaleTicks(
  x: (share: number) => number,
  { width, small, measure, intl }: ProbabilitySetting,
): readonly ScaleTick[] {
  const size = (text: string): number => measure(text, { size: small.size, weight: 400 });
  const number = (share: number): string => intl.formatNumber(share * 100);
  const low = intl.formatMessage({ id: 'probability.low' }, { value: number(0) });
  const high = intl.formatMessage({ id: 'probability.high' }, { value: number(1) });
  const [lowEnd, highStart] = [x(0) + size(low), x(1) - size(high)];
  return [0, 0.25, 0.5, 0.75, 1].map((share) => {
    if (share === 0) return { share, x: x(0), text: low, left: x(0) };
    if (share === 1) return { share, x: x(1), text: high, left: Math.min(highStart, width - size(high)) };
    const text = number(share);
    const left = x(share) - size(text) / 2;
    const fits = left >= lowEnd + 10 && left + size(text) <= highStart - 10;
    return { share, x: x(share), text: fits ? text : '', left };
  });
}
