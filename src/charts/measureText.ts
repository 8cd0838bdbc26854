import { plexCharacters, plexRegular, plexSemibold } from './plexWidths.ts';

export interface TextStyle {
  /** px. */
  size: number;
  weight: 400 | 600;
}

/** Width of a line of text in px. Charts get it as an argument, so that a layout can be worked out anywhere. */
export type MeasureText = (text: string, style: TextStyle) => number;

/** Marks that only steer direction and take no room. */
const invisible = /[\u2066-\u2069\u200e\u200f]/g;

const widths = {
  400: new Map(Array.from(plexCharacters, (c, i) => [c, plexRegular[i] ?? 600])),
  600: new Map(Array.from(plexCharacters, (c, i) => [c, plexSemibold[i] ?? 600])),
};

/** For Node: sums of IBM Plex Sans's widths without kerning; a character outside the table counts as 0.62 em. */
export const measureByTable: MeasureText = (text, { size, weight }) => {
  let sum = 0;
  for (const c of text.replace(invisible, '')) sum += widths[weight].get(c) ?? 620;
  return (sum / 1000) * size;
};

/** Texts whose widths are kept: numbers that move make ever new ones. */
const mostKept = 5000;

/**
 * For the page: measures with a canvas and keeps what it has measured.
 * @param family a CSS list of font families, resolved (no custom property).
 */
export function measureByCanvas(context: CanvasRenderingContext2D, family: string): MeasureText {
  const kept = new Map<string, number>();
  return (text, { size, weight }) => {
    const key = `${weight}|${size}|${text}`;
    let width = kept.get(key);
    if (width === undefined) {
      context.font = `${weight} ${size}px ${family}`;
      width = context.measureText(text.replace(invisible, '')).width;
      if (kept.size >= mostKept) kept.clear();
      kept.set(key, width);
    }
    return width;
  };
}
