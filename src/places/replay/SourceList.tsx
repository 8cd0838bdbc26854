import { FormattedMessage } from 'react-intl';
import type { Scenario } from '../../scenario/scenario.ts';
import styles from './EventCard.module.css';

/** The sources of an event as links. Only web addresses become links: a file is hostile until parsed, and after. */
export function SourceList({ scenario, ids }: { scenario: Scenario; ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <p className={styles.sources}>
      <FormattedMessage id="replay.event.sources" />{' '}
      {ids.map((id, i) => {
        const source = scenario.meta.sources[id];
        const text = source?.text ?? id;
        const url = source?.url && /^https?:\/\//.test(source.url) ? source.url : null;
        return (
          <span key={id}>
            {i > 0 ? '; ' : null}
            {url ? (
              <a href={url} rel="noreferrer noopener" target="_blank">
                {text}
              </a>
            ) : (
              text
            )}
          </span>
        );
      })}
    </p>
  );
}
