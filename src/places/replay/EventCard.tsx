import { FormattedList, FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { ActorName } from '../../kit/ActorName.tsx';
import type { Scenario, ScenarioEvent } from '../../scenario/scenario.ts';
import { formatDay, formatTime } from '../../words/dates.ts';
import { eventParties, type EventParty } from '../../words/eventNames.ts';
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
        <EventMoment scenario={scenario} event={event} />
        <EventParties scenario={scenario} event={event} />
        {event.contested ? (
          <>
            {' · '}
            <strong>
              <FormattedMessage id="replay.event.contested" />
            </strong>
          </>
        ) : null}
      </p>
      <h2 className={styles.headline}>{event.headline}</h2>
      <p className={styles.text}>{event.text}</p>
      <SourceList scenario={scenario} ids={event.sources} />
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

/** "17 September, 15:55"; a bare date has no clock time to show. */
export function EventMoment({ scenario, event }: { scenario: Scenario; event: ScenarioEvent }) {
  const intl = useIntl();
  if (event.time === undefined) return null;
  const ms = Date.parse(event.time);
  const { zone } = scenario.clock;
  return (
    <time dateTime={event.time}>
      {formatDay(ms, intl.locale, zone)}
      {event.dateOnly ? '' : `, ${formatTime(ms, intl.locale, zone)}`}
      {event.background ? ` · ${intl.formatMessage({ id: 'replay.event.background' })}` : ''}
    </time>
  );
}

export function EventParties({ scenario, event }: { scenario: Scenario; event: ScenarioEvent }) {
  const by = eventParties(scenario, event.by);
  const toward = eventParties(scenario, event.toward);
  const disputed = event.by.includes('disputed');
  if (by.length === 0 && !disputed) return null;
  const byNames = disputed ? <FormattedMessage id="replay.event.disputed" /> : <PartyList parties={by} />;
  return (
    <>
      {' · '}
      {toward.length > 0 ? (
        <FormattedMessage
          id="replay.event.toward"
          values={{ by: byNames, toward: <PartyList parties={toward} /> }}
        />
      ) : (
        byNames
      )}
    </>
  );
}

function PartyList({ parties }: { parties: EventParty[] }) {
  return (
    <FormattedList
      type="conjunction"
      value={parties.map(({ id, name, role }) =>
        role ? <ActorName key={id} role={role} name={name} /> : <bdi key={id}>{name}</bdi>,
      )}
    />
  );
}
