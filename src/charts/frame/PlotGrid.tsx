import { memo } from 'react';
import type { Box } from '../labels/box.ts';
import styles from './frame.module.css';

interface PlotGridProps {
  plot: Box;
  /** Places of level lines, px. */
  rows: readonly number[];
  /** Places of upright lines, px. */
  columns?: readonly number[];
}

/** The lines of a plot's scales, in one path. */
export const PlotGrid = memo(function PlotGrid({ plot, rows, columns = [] }: PlotGridProps) {
  const level = rows.map((y) => `M${plot.left},${y}H${plot.right}`);
  const upright = columns.map((x) => `M${x},${plot.top}V${plot.bottom}`);
  return <path className={styles.grid} d={[...level, ...upright].join('')} />;
});
