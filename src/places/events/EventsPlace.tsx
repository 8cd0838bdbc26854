import { useMemo } from 'react';
import { Link } from 'wouter';
import { FormattedMessage, useIntl } from 'react-intl';
import { PlaceFrame, PlaceTitle } from '../../kit/PlaceFrame.tsx';
import { PlaceWords } from '../../kit/PlaceWords.tsx';
import { libraryWordsIn } from '../../words/libraryCatalog.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { formatLongDay } from '../../words/dates.ts';
import { eventParties } from '../../words/eventFacts.ts';
import { EventEntry } from './EventEntry.tsx';
import styles from './EventsPlace.module.css';

interface EventsPlaceProps {
  scenario: Scenario;
  /** Address of the replay just after an event; null for one that has no place on the time axis. */
  replayOf: (event: string) => string;
  /** Words that are searched for; they stand in the address, so that Back finds them again. */
  words: string;
  onWords: (words: string) => void;
}

/** All events of a scenario, with search. */
export function EventsPlace(props: EventsPlaceProps) {
  return (
    <PlaceWords wordsIn={libraryWordsIn}>
      <Events {...props} />
    </PlaceWords>
  );
}

function Events({ scenario, replayOf, words, onWords }: EventsPlaceProps) {
  const intl = useIntl();
  const rows = useMemo(() => {
    const { zone } = scenario.clock;
    return Object.entries(scenario.events)
      .map(([id, event]) => {
        const day = event.time === undefined ? '' : formatLongDay(Date.parse(event.time), intl.locale, zone);
        const names = eventParties(scenario, [...event.by, ...event.toward]).map(({ name }) => name);
        return { id, event, haystack: [event.headline, event.text, day, ...names].join(' ').toLowerCase() };
      })
      .sort((a, b) => (a.event.time ?? '').localeCompare(b.event.time ?? '') || (a.id < b.id ? -1 : 1));
  }, [scenario, intl.locale]);
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = rows.filter(({ haystack }) => wanted.every((word) => haystack.includes(word)));
  return (
    <PlaceFrame
      back={
        <Link href={`/replay/${scenario.id}`}>
          <FormattedMessage id="events.back" />
        </Link>
      }
    >
      <PlaceTitle>
        <FormattedMessage id="events.title" values={{ scenario: scenario.meta.title }} />
      </PlaceTitle>
      <label className={styles.search}>
        <FormattedMessage id="events.search" />
        <input
          type="search"
          value={words}
          onChange={(event) => onWords(event.target.value)}
          aria-describedby="search-help"
        />
      </label>
      <p id="search-help" className={styles.help}>
        <FormattedMessage id="events.searchHelp" /> ·{' '}
        <span aria-live="polite">
          <FormattedMessage id="events.count" values={{ shown: shown.length, all: rows.length }} />
        </span>
      </p>
      {shown.length === 0 ? (
        <p className={styles.empty}>
          <FormattedMessage id="events.none" />
        </p>
      ) : (
        <ol className={styles.list}>
          {shown.map(({ id, event }) => (
            <EventEntry key={id} scenario={scenario} event={event} href={replayOf(id)} />
          ))}
        </ol>
      )}
    </PlaceFrame>
  );
}
