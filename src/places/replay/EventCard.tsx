import { FormattedMessage } from 'react-intl';
import { Link } from 'wouter';
import { EventLine } from '../../kit/EventLine.tsx';
import type { Scenario, ScenarioEvent } from '../../scenario/scenario.ts';
import { eventFacts } from '../../words/eventFacts.ts';
import styles from './EventCard.module.css';
import { SourceList } from './SourceList.tsx';

interface EventCardProps {
  scenario: Scenario;
  id: string;
  event: ScenarioEvent;
}

/** What happened, who says so, and whether it is contested. Serif is what people reported. */
export function EventCard({ scenario, id, event }: EventCardProps) {
  return (
    <article className={styles.card} data-event={id}>
      <p className={styles.kicker}>
        <EventLine facts={eventFacts(scenario, event)} />
      </p>
      <h2 className={styles.headline}>{event.headline}</h2>
      <p className={styles.text}>{event.text}</p>
      <SourceList scenario={scenario} ids={event.sources} />
      {event.confidence ? (
        <p className={styles.small}>
          <FormattedMessage id="replay.event.confidence" values={{ mark: event.confidence }} />
          {': '}
          <FormattedMessage id={`replay.event.confidence.${event.confidence}`} />
        </p>
      ) : null}
      {event.noEffect && !event.background ? (
        <p className={styles.small}>
          <FormattedMessage id="replay.event.noEffect" values={{ reason: event.noEffect }} />{' '}
          <FormattedMessage id="replay.event.halfDay" values={{ hours: scenario.clock.step }} />
        </p>
      ) : null}
      <p className={styles.links}>
        <Link href={`/replay/${scenario.id}/events`}>
          <FormattedMessage id="replay.event.all" />
        </Link>
        <Link href={`/replay/${scenario.id}/sources`}>
          <FormattedMessage id="replay.event.allSources" />
        </Link>
      </p>
    </article>
  );
}
