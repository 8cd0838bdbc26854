import styles from './frame.module.css';
import type { NamedRows } from './namedRows.ts';

interface RowGridProps {
  /** Places of the scale's lines, px. */
  lines: readonly number[];
  zero: number | null;
  placed: NamedRows;
  top: number;
  /** Height of what is drawn in a row. */
  mark: number;
}

/** The lines of a scale under rows; where names stand above, only behind what is drawn. */
export function RowGrid({ lines, zero, placed, top, mark }: RowGridProps) {
  const spans = placed.stacked
    ? placed.rows.map(({ y }) => [y - mark / 2 - 2, y + mark / 2 + 2] as const)
    : [[top, placed.bottom] as const];
  const path = (x: number): string => spans.map(([from, to]) => `M${x},${from}V${to}`).join('');
  return lines.map((x) => (
    <path
      key={x}
      className={zero !== null && Math.abs(x - zero) < 0.5 ? styles.zero : styles.grid}
      d={path(x)}
    />
  ));
}
