import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import { Button } from '../../kit/Button.tsx';
import { ProgressBar } from '../../kit/ProgressBar.tsx';
import type { GameFuturesStore } from '../../stores/gameFutures.ts';
import styles from './seat.module.css';

/** How far the runs of a cone have come, with a way to stop them. */
export function RunsLine({ futures }: { futures: GameFuturesStore }) {
  const intl = useIntl();
  const { status, runs, total, reason } = useStore(futures.store);
  if (status === 'failed') {
    return (
      <p role="alert">
        <FormattedMessage id="seat.runs.failed" values={{ reason }} />
      </p>
    );
  }
  if (status === 'stopped') {
    return (
      <p className={styles.small} role="status">
        <FormattedMessage id="seat.runs.stopped" values={{ runs, total }} />
      </p>
    );
  }
  if (status !== 'running') return null;
  return (
    <p className={styles.actions}>
      <ProgressBar
        className={styles.runs}
        value={runs}
        total={total}
        label={intl.formatMessage({ id: 'seat.runs' })}
      />
      <Button look="link" className={styles.undo} onClick={futures.stop}>
        <FormattedMessage id="seat.runs.stop" />
      </Button>
    </p>
  );
}
