import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import type { MessageId } from '../../words/catalog.ts';
import styles from './debrief.module.css';
import shared from './seat.module.css';

/** The game as a text to take along. */
export function StoryPart({ text }: { text: string }) {
  const intl = useIntl();
  const [said, setSaid] = useState<MessageId>('seat.debrief.copy');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('seat.debrief.copied');
    } catch {
      setSaid('seat.debrief.copyFailed');
    }
  };
  return (
    <section aria-labelledby="seat-story" className={shared.screenOnly}>
      <h2 id="seat-story" className={shared.section}>
        <FormattedMessage id="seat.debrief.story" />
      </h2>
      <textarea
        className={styles.story}
        readOnly
        rows={10}
        value={text}
        aria-label={intl.formatMessage({ id: 'seat.debrief.story' })}
      />
      <p className={shared.actions}>
        <Button onClick={() => void copy()} aria-live="polite">
          <FormattedMessage id={said} />
        </Button>
        <Button onClick={() => window.print()}>
          <FormattedMessage id="seat.debrief.print" />
        </Button>
      </p>
    </section>
  );
}
