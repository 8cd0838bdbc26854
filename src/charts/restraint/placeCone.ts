import { placeText, plain } from '../labels/box.ts';
import type { PlacedText } from '../labels/box.ts';
import type { MeasureText } from '../measureText.ts';
import { placeBandWords } from './bandWords.ts';
import { conePoints, extentOf } from './coneBands.ts';
import type { ConePoint } from './coneBands.ts';
import type { Cone, RestraintSeries } from './restraintProps.ts';
import type { RestraintWords } from './restraintWords.ts';
import { futureX, knownX } from './timeScale.ts';
import type { TimeScale } from './timeScale.ts';

export interface PlacedCone {
  points: readonly ConePoint[];
  isCoarse: boolean;
  /** Share of the runs done. */
  progress: number;
  words: readonly PlacedText[];
}

export interface PlacedPinned {
  known: readonly ConePoint[];
  coming: readonly ConePoint[];
  label: PlacedText | null;
}

/** The cone from the cursor on, with the words that find room in it. */
export function placeCone(
  cone: Cone,
  scale: TimeScale,
  yOf: (value: number) => number,
  start: number | null,
  small: number,
  words: RestraintWords,
  measure: MeasureText,
): PlacedCone {
  const points = conePoints(
    cone.quantiles,
    cone.from,
    scale.step,
    (t) => futureX(scale, t),
    yOf,
    cone.apart ? null : start,
  );
  const isCoarse = cone.runs < cone.total;
  return {
    points,
    isCoarse,
    progress: cone.total > 0 ? cone.runs / cone.total : 1,
    words: placeBandWords(points, isCoarse, scale.right, small, words, measure),
  };
}

/** The outlines of a pinned cone on both sides of the hinge; null without one. */
export function placePinned(
  input: RestraintSeries,
  scale: TimeScale,
  yOf: (value: number) => number,
  small: number,
  words: RestraintWords,
  measure: MeasureText,
): PlacedPinned | null {
  const { pinned, cursor } = input;
  if (!pinned) return null;
  const shown = input.mode === 'model' ? input.run : (input.record ?? input.run);
  const value = shown?.all[pinned.from - 1];
  const start = value === undefined || Number.isNaN(value) ? null : value;
  const all = conePoints(pinned.quantiles, pinned.from, scale.step, (t) => t, yOf, start);
  // The outline runs on both sides of the hinge and is cut where the cursor cuts time.
  const known = all.filter((p) => p.x <= cursor).map((p) => ({ ...p, x: knownX(scale, p.x) }));
  const coming = all.filter((p) => p.x >= cursor).map((p) => ({ ...p, x: futureX(scale, p.x) }));
  const text = pinned.label === undefined ? '' : words.guard(pinned.label);
  const left = scale.right - 6 - measure(text, { size: small, weight: 400 });
  const top = text === '' || left < scale.fieldX + 6 ? null : extentOf(coming, 'q975', left, scale.right);
  const at = {
    x: scale.right - 6,
    y: (top?.top ?? 0) - 0.22 * small - 3,
    anchor: 'end' as const,
    size: small,
  };
  const label = top && at.y - small > yOf(1.08) ? placeText('pinned', plain(text), at, measure) : null;
  return { known, coming, label };
}
