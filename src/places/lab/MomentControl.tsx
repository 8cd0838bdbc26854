import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import { isOpen } from '../../stores/lessonLocks.ts';
import { formatDay } from '../../words/dates.ts';
import { freshSeed } from '../../kit/freshSeed.ts';
import { useBoundLab, useLab, useLabClock } from './useLab.ts';
import styles from './controls.module.css';

/** The moment from which the model decides, its luck, and whether runs follow every change. */
export function MomentControl() {
  const intl = useIntl();
  const { scenario, store, start, written, run, stop } = useBoundLab();
  const clock = useLabClock();
  const from = useLab((state) => state.from);
  const seed = useLab((state) => state.seed);
  const lesson = useLab((state) => state.lesson);
  const live = useLab((state) => state.live);
  const stale = useLab((state) => state.stale);
  const isUnderWay = useLab(({ shown }) => (shown === null ? !stale : shown.runs < shown.total));
  const { setFrom, setSeed, setLive } = store.getState();
  const recorded = written.setup.record?.inForce.length ?? 0;
  const perDay = Math.max(1, Math.round(24 / clock.stepHours));
  const day = (t: number) =>
    formatDay(clock.start + t * clock.stepHours * 3_600_000, intl.locale, clock.zone);
  const moments = Array.from({ length: Math.ceil(recorded / perDay) }, (_, n) => start + n * perDay).filter(
    (t) => t < Math.min(recorded, clock.steps - 1),
  );
  return (
    <section className={styles.section} aria-label={intl.formatMessage({ id: 'lab.from' })}>
      {moments.length > 1 && isOpen(lesson, 'from') ? (
        <>
          <p className={styles.menuRow}>
            <label htmlFor="lab-from">
              <FormattedMessage id="lab.from" />
            </label>
            <select id="lab-from" value={from} onChange={(event) => setFrom(Number(event.target.value))}>
              {moments.includes(from) ? null : <option value={from}>{day(from)}</option>}
              {moments.map((t) => (
                <option key={t} value={t}>
                  {t === start && scenario.record
                    ? intl.formatMessage({ id: 'lab.fromStart' }, { day: day(t) })
                    : day(t)}
                </option>
              ))}
            </select>
          </p>
          <p className={styles.small}>
            <FormattedMessage id="lab.fromHelp" />
          </p>
        </>
      ) : null}
      <p className={styles.line}>
        <FormattedMessage id="lab.seed" values={{ seed: String(seed) }} />{' '}
        {isOpen(lesson, 'seed') ? (
          <Button look="link" onClick={() => setSeed(freshSeed())}>
            <FormattedMessage id="lab.newSeed" />
          </Button>
        ) : null}
      </p>
      <label className={styles.check}>
        <input type="checkbox" checked={live} onChange={(event) => setLive(event.target.checked)} />
        <FormattedMessage id="lab.live" />
      </label>
      <p className={styles.line}>
        {live ? null : (
          <>
            <Button look="primary" held={!stale} onClick={run}>
              <FormattedMessage id="lab.run" />
            </Button>{' '}
          </>
        )}
        <Button held={!isUnderWay} onClick={stop}>
          <FormattedMessage id="lab.stop" />
        </Button>
      </p>
    </section>
  );
}
