import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import { Button } from '../../kit/Button.tsx';
import type { BoundPresentation } from '../../stores/presentation.ts';
import styles from './Notes.module.css';

/** The minutes of the lesson beside those that it is planned for, and those of the step. */
export function LessonTime({ presentation: { exercise, store, now } }: { presentation: BoundPresentation }) {
  const intl = useIntl();
  const { began, stepBegan, restart } = useStore(store);
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setMoment(now()), 1000);
    return () => clearInterval(timer);
  }, [now]);
  const clock = (since: number): string => {
    const seconds = Math.max(0, Math.floor((moment - since) / 1000));
    const rest = intl.formatNumber(seconds % 60, { minimumIntegerDigits: 2 });
    return `${intl.formatNumber(Math.floor(seconds / 60))}:${rest}`;
  };
  return (
    <section aria-label={intl.formatMessage({ id: 'notes.time' })} className={styles.time}>
      {began === null ? (
        <p>
          <FormattedMessage id="notes.waiting" />
        </p>
      ) : (
        <>
          <p className={styles.clock}>
            <FormattedMessage id="notes.elapsed" values={{ time: clock(began), planned: exercise.minutes }} />
          </p>
          {stepBegan === null ? null : (
            <p>
              <FormattedMessage id="notes.step" values={{ time: clock(stepBegan) }} />
            </p>
          )}
          <Button onClick={restart}>
            <FormattedMessage id="notes.restart" />
          </Button>
        </>
      )}
    </section>
  );
}
