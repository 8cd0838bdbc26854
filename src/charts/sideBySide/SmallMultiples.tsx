import type { ReactNode } from 'react';
import styles from './sideBySide.module.css';

interface SmallMultiplesProps<Item extends { id: string }> {
  items: readonly Item[];
  /** Of all together, px. */
  width: number;
  /** One of them, at the width that each has. */
  children: (item: Item, width: number) => ReactNode;
}

const gap = 24;
/** A narrower chart has no room for its words. */
const least = 280;

/** Charts of one kind and one size side by side, so that they are compared at one scale: at most three in a row. */
export function SmallMultiples<Item extends { id: string }>({
  items,
  width,
  children,
}: SmallMultiplesProps<Item>) {
  const columns = Math.max(1, Math.min(items.length, 3, Math.floor((width + gap) / (least + gap))));
  const each = Math.floor((width - (columns - 1) * gap) / columns);
  return (
    <ul className={styles.multiples} style={{ gap, gridTemplateColumns: `repeat(${columns}, ${each}px)` }}>
      {items.map((item) => (
        <li key={item.id}>{children(item, each)}</li>
      ))}
    </ul>
  );
}
