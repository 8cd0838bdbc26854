import { useIntl } from 'react-intl';
import { actorPath } from '../../charts/marks/actorPath.ts';
import styles from './controls.module.css';

/** The diamond before what the viewer has changed. */
export function Changed() {
  const intl = useIntl();
  return (
    <svg
      className={styles.changed}
      width="9"
      height="9"
      viewBox="-5 -5 10 10"
      role="img"
      aria-label={intl.formatMessage({ id: 'lab.changed' })}
    >
      <path d={actorPath('diamond', 4.5)} />
    </svg>
  );
}
