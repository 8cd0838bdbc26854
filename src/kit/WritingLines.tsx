import styles from './WritingLines.module.css';

/** Lines on paper to write on, 9 mm apart. */
export function WritingLines({ lines }: { lines: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: lines }, (_, i) => (
        <div key={i} className={styles.line} />
      ))}
    </div>
  );
}
