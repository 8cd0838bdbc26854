import type { ReactNode } from 'react';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import { outOfHundred } from '../../words/shares.ts';
import styles from './Calibration.module.css';

interface CalibrationProps {
  /** Forecasts, 0..1, that the record has judged. */
  judged: readonly { id: string; text: string; viewer: number; model: number; came: boolean }[];
  /** Brier scores, 0..1. */
  scores: { viewer: number; model: number };
  children?: ReactNode;
}

/** What the viewer and the model said, beside what came. */
export function Calibration({ judged, scores, children }: CalibrationProps) {
  const score = (value: number) => (
    <FormattedNumber value={value} minimumFractionDigits={2} maximumFractionDigits={2} />
  );
  return (
    <section className={styles.calibration} aria-labelledby="calibration">
      <h2 id="calibration" className={styles.title}>
        <FormattedMessage id="replay.calibration" />
      </h2>
      <p>
        <FormattedMessage
          id="replay.calibration.sentence"
          values={{ count: judged.length, you: score(scores.viewer), model: score(scores.model) }}
        />{' '}
        {judged.length < 10 ? <FormattedMessage id="replay.calibration.few" /> : null}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="replay.calibration.question" />
            </th>
            <th scope="col">
              <FormattedMessage id="replay.calibration.you" />
            </th>
            <th scope="col">
              <FormattedMessage id="replay.calibration.model" />
            </th>
            <th scope="col">
              <FormattedMessage id="replay.calibration.record" />
            </th>
          </tr>
        </thead>
        <tbody>
          {judged.map(({ id, text, came, ...said }) => (
            <tr key={id}>
              <th scope="row">{text}</th>
              <td>
                <FormattedNumber value={Math.round(said.viewer * 100)} />
              </td>
              <td>
                <FormattedNumber value={outOfHundred(said.model)} />
              </td>
              <td>
                <FormattedMessage id={came ? 'replay.calibration.yes' : 'replay.calibration.no'} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </section>
  );
}
