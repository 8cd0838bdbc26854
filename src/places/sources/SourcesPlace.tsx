import { useMemo } from 'react';
import { Link } from 'wouter';
import { FormattedMessage } from 'react-intl';
import { PlaceFrame, PlaceTitle } from '../../kit/PlaceFrame.tsx';
import { PlaceWords } from '../../kit/PlaceWords.tsx';
import { libraryWordsIn } from '../../words/libraryCatalog.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import styles from './SourcesPlace.module.css';

/** Where everything comes from: sources, the coding's method, notes, accounts. */
export function SourcesPlace({ scenario }: { scenario: Scenario }) {
  return (
    <PlaceWords wordsIn={libraryWordsIn}>
      <Sources scenario={scenario} />
    </PlaceWords>
  );
}

function Sources({ scenario }: { scenario: Scenario }) {
  const uses = useMemo(() => {
    const count = new Map<string, number>();
    for (const event of Object.values(scenario.events)) {
      for (const id of event.sources) count.set(id, (count.get(id) ?? 0) + 1);
    }
    return count;
  }, [scenario]);
  const { meta, record, accounts } = scenario;
  return (
    <PlaceFrame
      back={
        <Link href={`/replay/${scenario.id}`}>
          <FormattedMessage id="events.back" />
        </Link>
      }
    >
      <PlaceTitle>
        <FormattedMessage id="sources.title" values={{ scenario: meta.title }} />
      </PlaceTitle>
      <p>
        <FormattedMessage id="sources.help" />
      </p>
      {record ? (
        <section>
          <h2 className={styles.head}>
            <FormattedMessage id="sources.method" />
          </h2>
          <p className={styles.text}>{record.method}</p>
        </section>
      ) : null}
      {Object.keys(accounts).length > 0 ? (
        <section>
          <h2 className={styles.head}>
            <FormattedMessage id="sources.accounts" />
          </h2>
          <dl>
            {Object.entries(accounts).map(([id, account]) => (
              <div key={id} className={styles.account}>
                <dt>{account.name}</dt>
                <dd className={styles.text}>{account.summary}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      {meta.notes.length > 0 ? (
        <section>
          <h2 className={styles.head}>
            <FormattedMessage id="sources.notes" />
          </h2>
          <ul className={styles.notes}>
            {meta.notes.map((note) => (
              <li key={note} className={styles.text}>
                {note}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <ol className={styles.sources}>
        {Object.entries(meta.sources).map(([id, source]) => (
          <li key={id} className={styles.source}>
            <span className={styles.mark}>{id}</span>
            <span>
              {source.url && /^https?:\/\//.test(source.url) ? (
                <a href={source.url} target="_blank" rel="noreferrer noopener">
                  {source.text}
                </a>
              ) : (
                source.text
              )}{' '}
              <span className={styles.uses}>
                <FormattedMessage id="sources.events" values={{ count: uses.get(id) ?? 0 }} />
              </span>
            </span>
          </li>
        ))}
      </ol>
      {meta.licence ? (
        <p className={styles.uses}>
          <FormattedMessage id="sources.licence" values={{ licence: meta.licence }} />
        </p>
      ) : null}
    </PlaceFrame>
  );
}
