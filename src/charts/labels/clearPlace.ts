import { type Box, overlap, type PlacedText } from './box.ts';

/** A drawn line that a word must not touch. */
export interface LineInTheWay {
  /** Its highest and lowest y between two places; null where it is not. */
  extent: (left: number, right: number) => { top: number; bottom: number } | null;
  /** Room between it and a word, px. */
  clear: number;
}

export interface InTheWay {
  inside: Box;
  texts: readonly Box[];
  lines: readonly LineInTheWay[];
}

/** Whether a word lies inside and touches no other word and no line. */
export function isClear(box: Box, { inside, texts, lines }: InTheWay): boolean {
  if (box.left < inside.left || box.right > inside.right) return false;
  if (box.top < inside.top || box.bottom > inside.bottom) return false;
  if (texts.some((other) => overlap(box, other, 3))) return false;
  return lines.every(({ extent, clear }) => {
    const at = extent(box.left - clear, box.right + clear);
    return at === null || at.top > box.bottom + clear || at.bottom < box.top - clear;
  });
}

/** The first of the places that is clear; null where none is. */
export function clearPlace(places: Iterable<PlacedText>, inTheWay: InTheWay): PlacedText | null {
  for (const place of places) if (isClear(place.box, inTheWay)) return place;
  return null;
}
