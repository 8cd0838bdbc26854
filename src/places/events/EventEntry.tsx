import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { EventLine } from '../../kit/EventLine.tsx';
import type { Scenario, ScenarioEvent } from '../../scenario/scenario.ts';
import { eventFacts } from '../../words/eventFacts.ts';
import styles from './EventsPlace.module.css';

interface EventEntryProps {
  scenario: Scenario;
  event: ScenarioEvent;
  href: string;
}

/** One event of the list: when, who, what, and the way to its moment in the replay. */
export function EventEntry({ scenario, event, href }: EventEntryProps) {
  const intl = useIntl();
  return (
    <li className={styles.line}>
      <p className={styles.kicker}>
        <EventLine facts={eventFacts(scenario, event)} />
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
