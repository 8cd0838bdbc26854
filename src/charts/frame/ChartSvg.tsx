import { useId, type ReactNode } from 'react';
import styles from './frame.module.css';

interface ChartSvgProps {
  /** The picture's name. */
  label: string;
  /** One sentence that says what it says. */
  summary: string;
  width: number;
  height: number;
  /** Something in it can be moved: its parts are told one by one. */
  isInteractive?: boolean;
  children: ReactNode;
}

/** The SVG element of a chart, with its name and what it says. */
export function ChartSvg({ label, summary, width, height, isInteractive = false, children }: ChartSvgProps) {
  const summaryId = useId();
  return (
    <svg
      className={styles.svg}
      role={isInteractive ? 'group' : 'img'}
      aria-label={label}
      aria-describedby={summaryId}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <desc id={summaryId}>{summary}</desc>
      {children}
    </svg>
  );
}
