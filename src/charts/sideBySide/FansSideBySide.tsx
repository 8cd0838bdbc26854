import { FanChart } from '../fan/FanChart.tsx';
import type { FanSeries } from '../fan/fanProps.ts';
import styles from './sideBySide.module.css';

export interface NamedFan extends FanSeries {
  id: string;
  /** Stands over it: the variant's name, or the actor's. */
  name: string;
}

const gap = 24;
/** A narrower fan has no room for its words. */
const least = 280;

/** Fans at one scale, side by side: up to six variants, or one variant's actors. */
export function FansSideBySide({
  fans,
  width,
  height = 200,
}: {
  fans: readonly NamedFan[];
  width: number;
  /** Of each. */
  height?: number;
}) {
  const columns = Math.max(1, Math.min(fans.length, 3, Math.floor((width + gap) / (least + gap))));
  const each = Math.floor((width - (columns - 1) * gap) / columns);
  return (
    <ul className={styles.fans} style={{ gap, gridTemplateColumns: `repeat(${columns}, ${each}px)` }}>
      {fans.map(({ id, name, ...series }) => (
        <li key={id}>
          <FanChart {...series} title={name} width={each} height={height} />
        </li>
      ))}
    </ul>
  );
}
