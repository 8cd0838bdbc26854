import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  /** Of `total`; more counts as all. */
  value: number;
  /** Zero: nothing is known of it yet, and the bar is empty. */
  total: number;
  /** What it tells of. Without one it is hidden from screen readers, for words beside it say the same. */
  label?: string;
  /** Size and place of it, by the place that shows it. */
  className?: string | undefined;
}

/** How much is done, as a bar that fills. */
export function ProgressBar({ value, total, label, className = '' }: ProgressBarProps) {
  const max = Math.max(1, total);
  return (
    <progress
      className={`${styles.bar} ${className}`}
      value={Math.min(value, max)}
      max={max}
      aria-label={label}
      aria-hidden={label === undefined}
    />
  );
}
