import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import type { Exercise } from '../../exercise/exercise.ts';
import type { Pace } from '../../exercise/timetable.ts';
import { Button } from '../../kit/Button.tsx';
import { paceAt, stepAt, type BoundPresentation } from '../../stores/presentation.ts';
import styles from './Notes.module.css';

/** The minutes of the lesson beside those that it is planned for, and those of the step. */
export function LessonTime({ presentation }: { presentation: BoundPresentation }) {
  const { exercise, store, now } = presentation;
  const intl = useIntl();
  const { at, began, stepBegan, restart } = useStore(store);
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
  const step = stepAt(presentation, at);
  const pace = paceAt(presentation, moment);
  const planned = step === null ? null : exercise.steps[step]!.minutes;
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
              {planned === null ? (
                <FormattedMessage id="notes.step" values={{ time: clock(stepBegan) }} />
              ) : (
                <FormattedMessage id="pace.stepOf" values={{ time: clock(stepBegan), minutes: planned }} />
              )}
            </p>
          )}
          {pace ? <PaceWords pace={pace} exercise={exercise} /> : null}
          <Button onClick={restart}>
            <FormattedMessage id="notes.restart" />
          </Button>
        </>
      )}
    </section>
  );
}

/** Which step the plan has now, and how far the class is from it. */
function PaceWords({ pace: { due, behind }, exercise }: { pace: Pace; exercise: Exercise }) {
  return (
    <p>
      {due === null ? (
        <FormattedMessage id="pace.opening" />
      ) : (
        <FormattedMessage id="pace.due" values={{ at: due + 1, title: exercise.steps[due]!.title }} />
      )}
      {' · '}
      {behind === 0 ? (
        <FormattedMessage id="pace.onTime" />
      ) : (
        <FormattedMessage
          id={behind > 0 ? 'pace.behind' : 'pace.ahead'}
          values={{ minutes: Math.abs(behind) }}
        />
      )}
    </p>
  );
}
