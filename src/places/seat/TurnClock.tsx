import { useEffect } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import { Button } from '../../kit/Button.tsx';
import { useSeat } from './useSeat.ts';
import styles from './seat.module.css';

const tickMs = 250;
/** A laptop that slept has not used up anybody's time. */
const mostMs = 1000;
/** Seconds before the end at which it is announced. */
const soon = 30;

/** Counts down the seconds of a turn, and says beforehand what their end does. The teacher can stop it. */
export function TurnClock() {
  const intl = useIntl();
  const { store } = useSeat();
  const left = useStore(store, (state) => (state.left === null ? null : Math.ceil(state.left)));
  const isPaused = useStore(store, (state) => state.isPaused);
  const { pass, pause } = store.getState();
  const runs = left !== null && !isPaused;
  useEffect(() => {
    if (!runs) return undefined;
    let before = performance.now();
    const tick = setInterval(() => {
      const now = performance.now();
      pass(Math.min(mostMs, now - before) / 1000);
      before = now;
    }, tickMs);
    return () => clearInterval(tick);
  }, [runs, pass]);
  if (left === null) return null;
  return (
    <div className={styles.clock} data-soon={left <= soon || undefined}>
      <p>
        <strong>
          <FormattedMessage
            id={isPaused ? 'seat.clock.paused' : 'seat.clock.left'}
            values={{
              minutes: Math.floor(left / 60),
              seconds: intl.formatNumber(left % 60, { minimumIntegerDigits: 2 }),
            }}
          />
        </strong>{' '}
        <Button look="link" className={styles.undo} onClick={() => pause(!isPaused)}>
          <FormattedMessage id={isPaused ? 'seat.clock.goOn' : 'seat.clock.pause'} />
        </Button>
      </p>
      <p className={styles.small} role={left <= soon ? 'alert' : undefined}>
        <FormattedMessage id={left <= soon ? 'seat.clock.soon' : 'seat.clock.rule'} />
      </p>
    </div>
  );
}
