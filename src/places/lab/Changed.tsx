import { actorPath } from '../../charts/marks/actorPath.ts';
import styles from './controls.module.css';

/** The diamond before what the viewer has changed. */
export function Changed() {
  return (
    <svg className={styles.changed} width="9" height="9" viewBox="-5 -5 10 10" aria-hidden="true">
      <path d={actorPath('diamond', 4.5)} />
    </svg>
  );
}
