import type { MeasureText, TextStyle } from '../measureText.ts';

/** In px of the chart; y grows downward. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type Anchor = 'start' | 'middle' | 'end';

/** Whether two boxes share more than a point, or stand nearer than `gap`. */
export const overlap = (a: Box, b: Box, gap = 0): boolean =>
  a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;

/** Parts of a line of text with their own weights: "<b>40</b> of 100". */
export interface TextRun {
  text: string;
  weight: 400 | 600;
  /** Its own colour, a token: `var(--a3)`; that of the line otherwise. */
  fill?: string;
}

/** A line of text with its place: x belongs to the anchor, y is the baseline. */
export interface PlacedText {
  key: string;
  runs: readonly TextRun[];
  size: number;
  x: number;
  y: number;
  anchor: Anchor;
  box: Box;
}

export const plain = (text: string, weight: 400 | 600 = 400): readonly TextRun[] => [{ text, weight }];

export const widthOfRuns = (runs: readonly TextRun[], size: number, measure: MeasureText): number =>
  runs.reduce((sum, run) => sum + measure(run.text, { size, weight: run.weight }), 0);

/** Height of a line from the top of a capital to the foot of a g, as shares of its size. */
export const rise = 0.74;
export const drop = 0.22;

/** Places a line of text and works out its box. */
export function placeText(
  key: string,
  runs: readonly TextRun[],
  at: { x: number; y: number; anchor: Anchor; size: number },
  measure: MeasureText,
): PlacedText {
  const width = widthOfRuns(runs, at.size, measure);
  const left = at.anchor === 'start' ? at.x : at.anchor === 'middle' ? at.x - width / 2 : at.x - width;
  return {
    key,
    runs,
    ...at,
    box: { left, right: left + width, top: at.y - rise * at.size, bottom: at.y + drop * at.size },
  };
}

/** The first wording that is at most `room` px wide; null where none is. */
export function firstThatFits(
  wordings: readonly string[],
  room: number,
  style: TextStyle,
  measure: MeasureText,
): string | null {
  return wordings.find((w) => measure(w, style) <= room) ?? null;
}
