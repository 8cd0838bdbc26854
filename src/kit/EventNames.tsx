import { FormattedList, FormattedMessage, useIntl } from 'react-intl';
import type { Scenario, ScenarioEvent } from '../scenario/scenario.ts';
import { formatDay, formatTime } from '../words/dates.ts';
import { eventParties, type EventParty } from '../words/eventNames.ts';
import { ActorName } from './ActorName.tsx';

interface EventWordsProps {
  scenario: Scenario;
  event: ScenarioEvent;
}

/** "17 September, 15:55"; a bare date has no clock time to show. */
export function EventMoment({ scenario, event }: EventWordsProps) {
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

/** " · US toward government · contested", the actors in their colours. */
export function EventNames({ scenario, event }: EventWordsProps) {
  const by = eventParties(scenario, event.by);
  const toward = eventParties(scenario, event.toward);
  const disputed = event.by.includes('disputed');
  const byNames = disputed ? <FormattedMessage id="replay.event.disputed" /> : <PartyList parties={by} />;
  return (
    <>
      {by.length > 0 || disputed ? ' · ' : null}
      {toward.length > 0 ? (
        <FormattedMessage
          id="replay.event.toward"
          values={{ by: byNames, toward: <PartyList parties={toward} /> }}
        />
      ) : (
        byNames
      )}
      {event.contested ? (
        <>
          {' · '}
          <strong>
            <FormattedMessage id="replay.event.contested" />
          </strong>
        </>
      ) : null}
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
