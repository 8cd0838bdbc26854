import {
  type Anchor,
  type Box,
  overlap,
  type PlacedText,
  placeText,
  plain,
  type TextRun,
} from '../labels/box.ts';
import { wrapRuns } from '../labels/wrapRuns.ts';
import type { MeasureText } from '../measureText.ts';
import type { Face } from '../typeSizes.ts';

/** What a text is to the chart: its weight on the page. */
export type Tone = 'ink' | 'second' | 'scale' | 'model';

/** A text where the layout has put it. */
export interface Word extends PlacedText {
  tone: Tone;
  /** Whether lines run under it. */
  casing?: boolean;
}

export interface WordPlace {
  x: number;
  /** The line's upper edge. */
  top: number;
  anchor?: Anchor;
}

/** Height of a baseline in a line of text, as a share of the line. */
const baseline = 0.76;

/** Sets one line. */
export function word(
  key: string,
  text: string | readonly TextRun[],
  { x, top, anchor = 'start' }: WordPlace,
  face: Face,
  tone: Tone,
  measure: MeasureText,
  weight: 400 | 600 = 400,
): Word {
  const runs = typeof text === 'string' ? [{ text, weight }] : text;
  return {
    ...placeText(key, runs, { x, y: top + baseline * face.line, anchor, size: face.size }, measure),
    tone,
  };
}

/** A text cut to a width, with an ellipsis. */
export function cut(text: string, room: number, face: Face, weight: 400 | 600, measure: MeasureText): string {
  const style = { size: face.size, weight };
  if (measure(text, style) <= room) return text;
  const letters = [...text];
  let [fits, tooLong] = [0, letters.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (measure(`${letters.slice(0, middle).join('').trimEnd()}…`, style) <= room) fits = middle;
    else tooLong = middle;
  }
  return fits === 0 ? '…' : `${letters.slice(0, fits).join('').trimEnd()}…`;
}

/** A text broken between words into lines of a width, at most so many; a word or last line that is longer is cut. */
export const wrapped = (
  text: string,
  room: number,
  face: Face,
  measure: MeasureText,
  { weight = 400, most = Infinity }: { weight?: 400 | 600; most?: number } = {},
): string[] => wrapRuns(plain(text, weight), face.size, room, most, measure).map(textOfRuns);

export const textOfRuns = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join('');

/** Sets lines one under the other. */
export const block = (
  key: string,
  lines: readonly (string | readonly TextRun[])[],
  place: WordPlace,
  face: Face,
  tone: Tone,
  measure: MeasureText,
  weight: 400 | 600 = 400,
): Word[] =>
  lines.map((line, i) =>
    word(`${key} ${i}`, line, { ...place, top: place.top + i * face.line }, face, tone, measure, weight),
  );

/** The same text moved sideways until it lies between two edges. */
export function kept(text: Word, left: number, right: number): Word {
  const over = Math.max(0, text.box.right - right);
  const dx = text.box.left - over < left ? left - text.box.left : -over;
  return {
    ...text,
    x: text.x + dx,
    box: { ...text.box, left: text.box.left + dx, right: text.box.right + dx },
  };
}

/** The first candidate that touches none of what is taken and stays inside; null where all do. */
export function firstFree(
  candidates: readonly Word[],
  taken: readonly Box[],
  inside: Box,
  gap = 2,
): Word | null {
  return (
    candidates.find(
      ({ box }) =>
        box.left >= inside.left &&
        box.right <= inside.right &&
        box.top >= inside.top &&
        box.bottom <= inside.bottom &&
        taken.every((other) => !overlap(box, other, gap)),
    ) ?? null
  );
}

/** Those of some texts, in the order of their weight, that touch none before them. */
export function apart(texts: readonly Word[], gap: number): Word[] {
  const placed: Word[] = [];
  for (const text of texts)
    if (placed.every((other) => !overlap(text.box, other.box, gap))) placed.push(text);
  return placed;
}
