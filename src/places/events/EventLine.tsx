import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { EventMoment, EventNames } from '../../kit/EventNames.tsx';
import type { Scenario, ScenarioEvent } from '../../scenario/scenario.ts';
import styles from './EventsPlace.module.css';

interface EventLineProps {
  scenario: Scenario;
  event: ScenarioEvent;
  href: string;
}

/** One event of the list: when, who, what, and the way to its moment in the replay. */
export function EventLine({ scenario, event, href }: EventLineProps) {
  const intl = useIntl();
  return (
    <li className={styles.line}>
      <p className={styles.kicker}>
        <EventMoment scenario={scenario} event={event} />
        <EventNames scenario={scenario} event={event} />
      </p>
      <h2 className={styles.headline}>
        <Link href={href} title={intl.formatMessage({ id: 'events.show' })}>
          {event.headline}
        </Link>
      </h2>
      <p className={styles.text}>{event.text}</p>
      {event.noEffect ? (
        <p className={styles.help}>
          <FormattedMessage id="replay.event.noEffect" values={{ reason: event.noEffect }} />
        </p>
      ) : null}
    </li>
  );
}
