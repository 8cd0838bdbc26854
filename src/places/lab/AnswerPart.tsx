import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import { ProgressBar } from '../../kit/ProgressBar.tsx';
import { labAnswer, type LabAnswer } from '../../stores/labAnswer.ts';
import { lastStepsOfDays } from '../../stores/labCase.ts';
import { formatDay } from '../../words/dates.ts';
import { useBoundLab, useLab, useLabClock } from './useLab.ts';
import styles from './results.module.css';

/** Of the sentence on the page. */
export const answerId = 'lab-answer';

/** The answer as a sentence, and how sure it is. */
export function AnswerPart({ children }: { children: React.ReactNode }) {
  const intl = useIntl();
  const { run } = useBoundLab();
  const refused = useLab((state) => state.refused);
  const changes = useLab((state) => state.changes.length);
  const shown = useLab((state) => state.shown);
  const stale = useLab((state) => state.stale);
  const error = useLab((state) => state.error);
  const answer = useAnswer();
  return (
    <header className={styles.answer}>
      <h2 id={answerId} className={styles.sentence} aria-live="polite" data-about={shown?.about}>
        {answer === null ? (
          stale ? (
            <>
              <FormattedMessage id="lab.paused" />{' '}
              <Button look="primary" onClick={run}>
                <FormattedMessage id="lab.run" />
              </Button>
            </>
          ) : (
            <FormattedMessage id="lab.answer.waiting" />
          )
        ) : (
          <Sentence answer={answer} />
        )}
      </h2>
      {error === null ? null : (
        <p role="alert">
          <FormattedMessage id="lab.failed" values={{ reason: error }} />{' '}
          <Button look="link" onClick={run}>
            <FormattedMessage id="lab.retry" />
          </Button>
        </p>
      )}
      {refused.length > 0 ? (
        <ul className={styles.trouble} role="alert">
          {refused.map(({ piece, message }) => (
            <li key={piece}>{message}</li>
          ))}
        </ul>
      ) : null}
      <p className={styles.sure}>
        {shown === null ? null : shown.runs < shown.total ? (
          <span className={styles.progress}>
            <FormattedMessage
              id="lab.progress"
              values={{ done: intl.formatNumber(shown.runs), total: intl.formatNumber(shown.total) }}
            />
          </span>
        ) : (
          <FormattedMessage id="lab.finished" values={{ total: intl.formatNumber(shown.total) }} />
        )}{' '}
        {answer !== null && changes > 0 ? <Luck answer={answer} changes={changes} /> : null} {children}
      </p>
      {shown !== null && shown.runs < shown.total ? (
        <ProgressBar value={shown.runs} total={shown.total} />
      ) : null}
    </header>
  );
}

/** The answer at the chosen date. */
export function useAnswer(): LabAnswer | null {
  const { scenario } = useBoundLab();
  const base = useLab((state) => state.base);
  const shown = useLab((state) => state.shown);
  const from = useLab((state) => state.from);
  const date = useLab((state) => state.date);
  return labAnswer(base, shown, lastStepsOfDays(scenario, from), date);
}

function Sentence({ answer: { comparison, runs } }: { answer: LabAnswer }) {
  const intl = useIntl();
  const clock = useLabClock();
  const date = useLab((state) => state.date);
  const count = useLab((state) => state.changes.length);
  const day = formatDay(clock.start + date * clock.stepHours * 3_600_000, intl.locale, clock.zone);
  const { base, variant, difference } = comparison;
  const hundred = (share: number) => intl.formatNumber(Math.round(share * 100));
  const digits = Math.abs(difference.high - difference.low) < 0.1 ? 1 : 0;
  const points = (share: number) =>
    intl
      .formatNumber(share * 100, { minimumFractionDigits: digits, maximumFractionDigits: digits })
      .replace('-', '−');
  const about = runs < 200;
  if (count === 0) {
    return about ? (
      <FormattedMessage
        id="lab.answer.unchangedAbout"
        values={{ day, share: Math.round(variant.value * 10) }}
      />
    ) : (
      <FormattedMessage id="lab.answer.unchanged" values={{ day, share: hundred(variant.value) }} />
    );
  }
  if (about)
    return (
      <FormattedMessage
        id="lab.answer.about"
        values={{ count, day, share: Math.round(variant.value * 10) }}
      />
    );
  const isNone = difference.low <= 0 && difference.high >= 0;
  return (
    <>
      <FormattedMessage id="lab.answer.lasts" values={{ count, day, share: hundred(variant.value) }} />
      <span className={styles.than}>
        <FormattedMessage
          id={isNone ? 'lab.answer.none' : 'lab.answer.instead'}
          values={{
            share: hundred(base.value),
            difference: points(difference.value),
            low: points(difference.low),
            high: points(difference.high),
          }}
        />
      </span>
    </>
  );
}

function Luck({ answer, changes }: { answer: LabAnswer; changes: number }) {
  const intl = useIntl();
  const { unpairedWidth } = answer.comparison;
  return (
    <>
      <FormattedMessage id="lab.luck" values={{ count: changes }} />{' '}
      {unpairedWidth > 1.05 ? (
        <FormattedMessage
          id="lab.luckWidth"
          values={{ width: intl.formatNumber(unpairedWidth, { maximumFractionDigits: 1 }) }}
        />
      ) : null}{' '}
      <FormattedMessage
        id="lab.answer.otherEnd"
        values={{ share: intl.formatNumber(Math.round(answer.otherEnd * 100)) }}
      />
    </>
  );
}
