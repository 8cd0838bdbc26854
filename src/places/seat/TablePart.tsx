import { FormattedMessage, useIntl } from 'react-intl';
import { inSeries } from '../../words/inSeries.ts';
import { ChannelPart } from './ChannelPart.tsx';
import { GesturePart } from './GesturePart.tsx';
import { RenewalCards } from './RenewalCards.tsx';
import type { TurnProps } from './TurnPart.tsx';
import { useSeat } from './useSeat.ts';
import styles from './seat.module.css';

/** Meetings and concessions, the renewal, gestures, and what the side has promised. */
export function TablePart({ game, view, say }: Omit<TurnProps, 'play'>) {
  const intl = useIntl();
  const { scenario } = useSeat();
  const { channels, kept, inForce } = view.briefing;
  const agreement = scenario.agreement.name ?? '';
  return (
    <section aria-labelledby="seat-table">
      <h2 id="seat-table" className={styles.section}>
        <FormattedMessage id="seat.table" />
      </h2>
      {channels.length === 0 ? (
        <p className={styles.small}>
          <FormattedMessage
            id={Object.keys(scenario.channels).length === 0 ? 'seat.table.noTalks' : 'seat.table.none'}
            values={{
              channels: inSeries(
                Object.values(scenario.channels).map(({ name }) => name),
                intl.locale,
              ),
            }}
          />
        </p>
      ) : null}
      {channels.map((channel) => (
        <ChannelPart key={channel.channel} channel={channel} view={view} say={say} />
      ))}
      <RenewalCards view={view} say={say} />
      <GesturePart game={game} view={view} say={say} />
      <h3 className={styles.third}>
        <FormattedMessage id="seat.promised" />
      </h3>
      <p className={styles.small}>
        <FormattedMessage
          id={
            inForce > 0 ? 'seat.promised.text' : view.isInForce ? 'seat.promised.due' : 'seat.promised.none'
          }
          values={{ agreement, kept, of: inForce }}
        />
      </p>
    </section>
  );
}
