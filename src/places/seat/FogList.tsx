import { FormattedMessage } from 'react-intl';
import styles from './seat.module.css';

/** Acts that a seat took for their opposite. */
export function FogList({ lines }: { lines: readonly string[] }) {
  return (
    <section aria-labelledby="seat-fog">
      <h2 id="seat-fog" className={styles.section}>
        <FormattedMessage id="seat.debrief.fog" />
      </h2>
      {lines.length === 0 ? (
        <p>
          <FormattedMessage id="seat.debrief.fog.none" />
        </p>
      ) : (
        <ul className={styles.fog}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
