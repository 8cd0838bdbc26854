import { FormattedMessage, useIntl } from 'react-intl';
import type { Exchange } from '../../analysis/play/exchange.ts';
import { capital } from '../../words/capital.ts';
import { percent, signed } from '../../words/shares.ts';
import { useSeat } from './useSeat.ts';
import styles from './seat.module.css';

/** What the turn before gained or cost the seat, as far as its side knows. */
export function ExchangePart({ exchange }: { exchange: Exchange }) {
  const intl = useIntl();
  const { named } = useSeat();
  const { worth, steps, rivals, talks, gestures } = exchange;
  const number = (value: number): string => signed(value, intl.locale);
  return (
    <section aria-labelledby="seat-exchange">
      <h2 id="seat-exchange" className={styles.section}>
        <FormattedMessage id="seat.exchange" />
      </h2>
      <p>
        <FormattedMessage
          id="seat.exchange.lead"
          values={{ worth: <strong>{number(worth)}</strong>, full: number(steps) }}
        />
      </p>
      <ul className={styles.parts}>
        {rivals.map(({ rival, ordered, own, other, worth: part }) => (
          <li key={rival}>
            {capital(
              intl.formatMessage(
                { id: 'seat.exchange.rival' },
                {
                  actor: named(rival),
                  ordered: percent(ordered, intl.locale),
                  own: percent(own, intl.locale),
                  other: percent(other, intl.locale),
                  worth: number(part),
                },
              ),
              intl.locale,
            )}
          </li>
        ))}
        {talks === 0 ? null : (
          <li>
            <FormattedMessage id="seat.exchange.talks" values={{ worth: number(talks) }} />
          </li>
        )}
        {gestures === 0 ? null : (
          <li>
            <FormattedMessage id="seat.exchange.gestures" values={{ worth: number(gestures) }} />
          </li>
        )}
      </ul>
      <p className={styles.small}>
        <FormattedMessage id="seat.exchange.note" />
      </p>
    </section>
  );
}
