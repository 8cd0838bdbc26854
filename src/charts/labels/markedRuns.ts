import type { TextRun } from './box.ts';

/** Stands for the edges of what is marked; no message holds it. */
const edge = '\u0001';

/** A part of a message that will stand out. */
export const marked = (text: string): string => `${edge}${text}${edge}`;

/**
 * A message as runs: what was marked is bold, the k-th of it in the k-th colour.
 * @param fills tokens; where there is none, the line's own colour.
 */
export function markedRuns(message: string, fills: readonly string[] = []): TextRun[] {
  return message
    .split(edge)
    .map((text, i): TextRun => {
      const fill = i % 2 ? fills[(i - 1) / 2] : undefined;
      return { text, weight: i % 2 ? 600 : 400, ...(fill === undefined ? {} : { fill }) };
    })
    .filter(({ text }) => text !== '');
}
