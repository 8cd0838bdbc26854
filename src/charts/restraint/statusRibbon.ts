import { area } from 'd3';
import type { AgreementStatus } from '../../engine/setup.ts';
import { overlap, placeText, plain, widthOfRuns } from '../labels/box.ts';
import type { PlacedText } from '../labels/box.ts';
import type { MeasureText } from '../measureText.ts';
import type { Cone, RestraintClock } from './restraintProps.ts';
import type { RestraintWords } from './restraintWords.ts';
import { survivalDates } from './survivalDates.ts';
import type { SurvivalDate } from './survivalDates.ts';
import { stepsAt } from './localDays.ts';
import { futureX, knownX } from './timeScale.ts';
import type { TimeScale } from './timeScale.ts';

export interface StatusSegment {
  status: AgreementStatus;
  left: number;
  right: number;
}

/** Runs of the same status up to the cursor. */
export function statusSegments(status: readonly AgreementStatus[], scale: TimeScale): StatusSegment[] {
  const segments: StatusSegment[] = [];
  for (let t = 0; t < Math.min(scale.cursor, status.length); t++) {
    const now = status[t] ?? 'none';
    const last = segments.at(-1);
    if (last && last.status === now) last.right = knownX(scale, t + 1);
    else segments.push({ status: now, left: knownX(scale, t), right: knownX(scale, t + 1) });
  }
  return segments;
}

export interface RibbonMeasures {
  top: number;
  height: number;
  /** Baseline of the words above it. */
  words: number;
  small: number;
  name: number;
  /** From the cursor to the bold word in the hinge. */
  inset: number;
}

/** Words above the segments where they fit, and the status at the cursor in bold in the hinge. */
export function placeStatusWords(
  segments: readonly StatusSegment[],
  scale: TimeScale,
  measures: RibbonMeasures,
  words: RestraintWords,
  measure: MeasureText,
): { above: PlacedText[]; now: PlacedText | null } {
  const { words: baseline, small, name, inset, top, height } = measures;
  const above: PlacedText[] = [];
  let free = -Infinity;
  segments.forEach((segment, i) => {
    const word = words.status[segment.status];
    const width = measure(word, { size: small, weight: 400 });
    // A word may be wider than its own stretch, never than the room to the next one.
    const next = segments[i + 1];
    const room = (next ? next.left - 6 : scale.cursorX - 3) - segment.left;
    if (segment.status === 'none' || width > room || segment.left < free) return;
    above.push(
      placeText(
        `status-${i}`,
        plain(word),
        { x: segment.left, y: baseline, anchor: 'start', size: small },
        measure,
      ),
    );
    free = segment.left + width + 6;
  });
  const last = segments.at(-1);
  if (!last) return { above, now: null };
  const runs = plain(words.status[last.status], 600);
  const room = scale.hinge - inset - 4;
  const at = {
    x: scale.cursorX + inset,
    y: top + height / 2 + 0.26 * name,
    anchor: 'start' as const,
    size: name,
  };
  const now = placeText('status-now', runs, at, measure);
  if (now.box.right - now.box.left <= room) return { above, now };
  const smaller = placeText('status-now', runs, { ...at, size: small, x: scale.cursorX + 8 }, measure);
  return { above, now: smaller.box.right <= scale.fieldX - 2 ? smaller : null };
}

export interface RibbonFuture {
  /** Height of fog is the share that still holds. */
  path: string;
  /** Upright strokes at the bold dates. */
  strokes: readonly { x: number; date: SurvivalDate }[];
  texts: readonly PlacedText[];
}

/** A share that is not yet defined, before any run has a truce, is drawn as none. */
const shareAt = (shares: readonly number[], at: number): number => {
  const share = shares[at] ?? 0;
  return Number.isNaN(share) ? 0 : share;
};

/** The share of futures in which the agreement still holds, with two or three of them in words. */
export function placeRibbonFuture(
  cone: Cone | null,
  isOver: boolean,
  inForce: boolean,
  clock: RestraintClock,
  scale: TimeScale,
  measures: RibbonMeasures,
  words: RestraintWords,
  measure: MeasureText,
): RibbonFuture | null {
  if (!cone || cone.stillHolding.length === 0) return null;
  const { top, height, words: baseline, small } = measures;
  const shares = cone.stillHolding;
  const isCoarse = cone.runs < cone.total;
  const bottom = top + height;
  if (isOver && shares.every((s) => s === 0)) {
    const room = scale.right - scale.fieldX - 16;
    const wording = words.over.find((w) => measure(w, { size: small, weight: 400 }) <= room);
    const at = {
      x: scale.fieldX + 10,
      y: top + height / 2 + 0.26 * small,
      anchor: 'start' as const,
      size: small,
    };
    return {
      path: '',
      strokes: [],
      texts: wording === undefined ? [] : [placeText('over', plain(wording), at, measure)],
    };
  }
  const per = Math.max(1, Math.ceil(1 / Math.max(scale.step, 0.01)));
  const points: [number, number][] = [[scale.fieldX, inForce ? 1 : shareAt(shares, 0)]];
  for (let i = per - 1; i < shares.length; i += per) {
    points.push([futureX(scale, cone.from + i + 1), shareAt(shares, i)]);
  }
  const path =
    area<[number, number]>(
      ([x]) => x,
      bottom,
      ([, share]) => bottom - share * height,
    ).digits(2)(points) ?? '';

  const dates = survivalDates(clock, scale.cursor).filter(
    (d) => !Number.isNaN(shares[d.step - cone.from] ?? NaN),
  );
  // The main date first: where there is room for one only, it is the sentence's. Its long wording gives way to more dates.
  const ordered = [...dates].sort((a, b) => Number(b.main) - Number(a.main) || a.time - b.time);
  const place = (mainWay: 'long' | 'middle' | 'short') => {
    const strokes: { x: number; date: SurvivalDate }[] = [];
    const texts: PlacedText[] = [];
    for (const date of ordered) {
      if (strokes.length === 3) break;
      const x = futureX(scale, stepsAt(clock, date.time));
      const how = isCoarse ? 'coarse' : date.main ? mainWay : 'short';
      const runs = words.holds(shares[date.step - cone.from] ?? 0, how);
      const width = widthOfRuns(runs, small, measure);
      const left = Math.min(Math.max(x - width / 2, scale.fieldX + 4), scale.right - width - 2);
      if (left < scale.fieldX + 2) continue;
      const at = { x: left, y: baseline, anchor: 'start' as const, size: small };
      const text = placeText(`holds-${date.step}`, runs, at, measure);
      if (texts.some((t) => overlap(t.box, text.box, 8))) continue;
      texts.push(text);
      strokes.push({ x, date });
    }
    return { strokes, texts };
  };
  const tries = (['long', 'middle', 'short'] as const).map(place);
  const most = Math.max(...tries.map((t) => t.strokes.length));
  const { strokes, texts } = tries.find((t) => t.strokes.length === most) ?? { strokes: [], texts: [] };
  return { path, strokes, texts };
}
