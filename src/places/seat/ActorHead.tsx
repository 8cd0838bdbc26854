import type { ReactNode } from 'react';
import type { ActorLook } from '../../charts/actorLook.ts';
import { actorPath } from '../../charts/marks/actorPath.ts';
import styles from './seat.module.css';

/** Words about a side after its shape. */
export function ActorHead({ look, size, children }: { look: ActorLook; size: number; children: ReactNode }) {
  return (
    <span className={styles.actorHead}>
      <svg width={size} height={size} viewBox="-8 -8 16 16" aria-hidden="true">
        <path d={actorPath(look.shape, 5.8)} fill={`var(--${look.role})`} />
      </svg>
      <span>{children}</span>
    </span>
  );
}
