/** Names over the columns of a table: one line of them, or, where that is too wide, a word to a line. */
export interface ColumnHeads {
  readonly widths: readonly number[];
  /** Lines of the head, each with a text for every column. */
  readonly lines: readonly (readonly string[])[];
}

const narrowest = 4;
const gap = 2;

/** Heads for columns of figures that have `room` characters together. */
export function columnHeads(names: readonly string[], room: number): ColumnHeads {
  const whole = names.map((name) => Math.max(narrowest, name.length));
  if (whole.reduce((sum, width) => sum + width + gap, -gap) <= room) return { widths: whole, lines: [names] };
  const words = names.map((name) => name.split(' '));
  const height = Math.max(...words.map(({ length }) => length));
  return {
    widths: words.map((parts) => Math.max(narrowest, ...parts.map(({ length }) => length))),
    // Short names stand at the foot, next to their figures.
    lines: Array.from({ length: height }, (_, n) =>
      words.map((parts) => parts[n - (height - parts.length)] ?? ''),
    ),
  };
}
