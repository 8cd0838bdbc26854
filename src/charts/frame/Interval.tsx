import styles from './frame.module.css';

interface IntervalProps {
  from: number;
  to: number;
  y: number;
  /** Height of the ends, px. */
  ends?: number;
  casing?: boolean;
}

/** A thin line with ends: where a number lies; `casing` where it runs over a bar. */
export function Interval({ from, to, y, ends = 5, casing = false }: IntervalProps) {
  if (Math.abs(to - from) < 0.5) return null;
  const path = `M${from},${y - ends / 2}v${ends}M${from},${y}H${to}M${to},${y - ends / 2}v${ends}`;
  return (
    <>
      {casing && <path className={`${styles.interval} ${styles.intervalCasing}`} d={path} />}
      <path className={styles.interval} d={path} />
    </>
  );
}
