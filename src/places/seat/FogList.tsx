import { FormattedMessage, useIntl } from 'react-intl';
import { Disclosure } from '../../kit/Disclosure.tsx';
import styles from './seat.module.css';

/** So many are told at once; the rest is opened. */
const shown = 5;

/** Acts that a seat took for their opposite. */
export function FogList({ lines }: { lines: readonly string[] }) {
  const intl = useIntl();
  return (
    <section aria-labelledby="seat-fog">
      <h2 id="seat-fog" className={styles.section}>
        <FormattedMessage id="seat.debrief.fog" />
      </h2>
      <p>
        <FormattedMessage id="seat.debrief.fog.count" values={{ count: lines.length }} />
      </p>
      <Lines lines={lines.slice(0, shown)} />
      {lines.length > shown ? (
        <Disclosure
          summary={intl.formatMessage({ id: 'seat.debrief.fog.rest' }, { count: lines.length - shown })}
        >
          {() => <Lines lines={lines.slice(shown)} />}
        </Disclosure>
      ) : null}
    </section>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.length === 0 ? null : (
    <ul className={styles.parts}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
