import styles from './ActorName.module.css';

/** An actor's name in its colour; always with words, so that colour never carries the meaning alone. */
export function ActorName({ role, name }: { role: 'a1' | 'a2' | 'a3' | 'a4'; name: string }) {
  return (
    <bdi className={styles.name} style={{ color: `var(--${role})` }}>
      {name}
    </bdi>
  );
}
