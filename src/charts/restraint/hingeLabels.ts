import type { TextRun } from '../labels/box.ts';
import { spreadLabels } from '../labels/spreadLabels.ts';
import type { MeasureText } from '../measureText.ts';
import type { RestraintActor } from './restraintProps.ts';
import type { RestraintMetrics } from './restraintSizes.ts';
import type { RestraintWords } from './restraintWords.ts';

/** Room between the widest label and the field. */
const margin = 6;

const vowel = /[aeiouyаеёиоуыэюя]/i;

/** "Opposition" in 40 px becomes "Opp.": cut between a consonant and a vowel where that is possible. */
export function cutName(name: string, room: number, size: number, measure: MeasureText): string {
  if (measure(name, { size, weight: 600 }) <= room) return name;
  const letters = Array.from(name);
  let longest: string | null = null;
  for (let n = letters.length - 1; n > 1; n--) {
    const cut = `${letters.slice(0, n).join('').trimEnd()}.`;
    if (measure(cut, { size, weight: 600 }) > room) continue;
    longest ??= cut;
    if (n > 2 && !vowel.test(letters[n - 1] ?? '') && vowel.test(letters[n] ?? '')) return cut;
  }
  return longest ?? `${letters[0] ?? ''}.`;
}

export interface Hinge {
  /** px, the same at every cursor. */
  width: number;
  /** Actors' names as written here, in the order of `actors`. */
  names: readonly string[];
}

/** The hinge is as wide as its longest name with a value of three digits. */
export function sizeHinge(
  actors: readonly RestraintActor[],
  others: readonly string[],
  metrics: RestraintMetrics,
  words: RestraintWords,
  measure: MeasureText,
): Hinge {
  const size = metrics.name;
  const value = measure(` ${words.whole(1)}`, { size, weight: 600 });
  const around = metrics.nameInset + value + margin;
  const width = (name: string) => measure(words.guard(name), { size, weight: 600 });
  const whole = metrics.hingeMost - around;
  const cut = metrics.hingeLeast - around;
  const allFit = actors.every((a) => width(a.short) <= whole);
  const names = actors.map((a) => {
    const name = allFit ? a.short : (a.tiny ?? a.short);
    // A name that must be cut leaves the hinge as narrow as it can be.
    return words.guard(width(name) <= whole ? name : cutName(name, cut, size, measure));
  });
  const widest = Math.max(
    ...names.map((n) => metrics.nameInset + measure(n, { size, weight: 600 })),
    ...others.map((n) => metrics.shapeInset + measure(n, { size, weight: 600 })),
  );
  return { width: Math.ceil(Math.max(metrics.hingeLeast, widest + value + margin)), names };
}

export interface HingeLabel {
  id: string;
  name: string;
  /** Height where the line ends; NaN where it has no value yet. */
  from: number;
  /** Middle of the label. */
  y: number;
}

/** Sorts the labels by where their lines end and moves them apart. */
export function placeHingeLabels(
  labels: readonly Omit<HingeLabel, 'y'>[],
  low: number,
  high: number,
  row: number,
): HingeLabel[] {
  const middle = (low + high) / 2;
  const ys = spreadLabels(
    labels.map((l) => (Number.isNaN(l.from) ? middle : l.from)),
    row,
    low,
    high,
  );
  return labels.map((label, i) => ({ ...label, y: ys[i] ?? middle }));
}

/** Name bold, value regular; all of the line of all is bold. */
export const labelRuns = (
  name: string,
  value: string,
  isBold: boolean,
  words: RestraintWords,
): readonly TextRun[] =>
  words.guardRuns([
    { text: name, weight: 600 },
    ...(value === '' ? [] : [{ text: `\u00a0${value}`, weight: isBold ? (600 as const) : (400 as const) }]),
  ]);
