import { FormattedList, FormattedMessage, useIntl } from 'react-intl';
import { formatDayOf, formatTime } from '../words/dates.ts';
import type { EventFacts, EventParty } from '../words/eventFacts.ts';
import { ActorName } from './ActorName.tsx';

/** "17 September, 15:55 · US toward government · contested", the actors in their colours. */
export function EventLine({ facts }: { facts: EventFacts }) {
  const { by, toward, disputed, contested } = facts;
  const byNames = disputed ? <FormattedMessage id="replay.event.disputed" /> : <PartyList parties={by} />;
  return (
    <>
      <EventMoment facts={facts} />
      {by.length > 0 || disputed ? ' · ' : null}
      {toward.length > 0 ? (
        <FormattedMessage
          id="replay.event.toward"
          values={{ by: byNames, toward: <PartyList parties={toward} /> }}
        />
      ) : (
        byNames
      )}
      {contested ? (
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

function EventMoment({ facts: { time, dateOnly, zone, hours, background } }: { facts: EventFacts }) {
  const intl = useIntl();
  if (time === null) return null;
  const ms = Date.parse(time);
  return (
    <time dateTime={time}>
      {formatDayOf(ms, intl.locale, zone, hours)}
      {dateOnly ? '' : `, ${formatTime(ms, intl.locale, zone)}`}
      {background ? ` · ${intl.formatMessage({ id: 'replay.event.background' })}` : ''}
    </time>
  );
}

function PartyList({ parties }: { parties: readonly EventParty[] }) {
  return (
    <FormattedList
      type="conjunction"
      value={parties.map(({ id, name, role }) =>
        role ? <ActorName key={id} role={role} name={name} /> : <bdi key={id}>{name}</bdi>,
      )}
    />
  );
}
