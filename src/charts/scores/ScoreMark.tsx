import type { Estimate } from '../../analysis/comparison.ts';
import styles from './ScoreMark.module.css';

/** Two shares 0..1 on one line: an open mark without the changes, a dot in its 95 % interval with them. The words say the same. */
export function ScoreMark({ base, designed }: { base: Estimate; designed: Estimate }) {
  const at = (share: number): string => `${share * 100}%`;
  return (
    <div className={styles.scale} aria-hidden="true">
      <div
        className={styles.interval}
        style={{ insetInlineStart: at(designed.low), inlineSize: at(designed.high - designed.low) }}
      />
      <div className={styles.base} style={{ insetInlineStart: at(base.value) }} />
      <div className={styles.designed} style={{ insetInlineStart: at(designed.value) }} />
    </div>
  );
}
