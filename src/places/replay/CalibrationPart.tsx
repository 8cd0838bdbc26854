import { FormattedMessage, FormattedNumber } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import { judgedGuesses } from '../../stores/answers.ts';
import { brierOf } from '../../stores/questions.ts';
import { outOfHundred } from '../../words/shares.ts';
import styles from './CalibrationPart.module.css';
import { useMiddleCase, useReplay } from './useReplay.ts';

/** What the viewer and the model said, beside what came; shown when the replay has reached its end. */
export function CalibrationPart() {
  const opened = useMiddleCase();
  const guesses = useReplay((state) => state.guesses);
  const cursor = useReplay((state) => state.cursor);
  const forget = useReplay((state) => state.forgetGuesses);
  const judged = judgedGuesses(opened, guesses, cursor);
  const [viewer, model] = [brierOf(judged, 'viewer'), brierOf(judged, 'model')];
  if (viewer === null || model === null) return null;
  return (
    <section className={styles.calibration} aria-labelledby="calibration">
      <h2 id="calibration" className={styles.title}>
        <FormattedMessage id="replay.calibration" />
      </h2>
      <p>
        <FormattedMessage
          id="replay.calibration.sentence"
          values={{
            count: judged.length,
            you: <FormattedNumber value={viewer} minimumFractionDigits={2} maximumFractionDigits={2} />,
            model: <FormattedNumber value={model} minimumFractionDigits={2} maximumFractionDigits={2} />,
          }}
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
          {judged.map(({ question, came, ...said }) => (
            <tr key={question.id}>
              <th scope="row">{question.text}</th>
              <td>{Math.round(said.viewer * 100)}</td>
              <td>{outOfHundred(said.model)}</td>
              <td>
                <FormattedMessage id={came ? 'replay.calibration.yes' : 'replay.calibration.no'} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button look="link" onClick={forget}>
        <FormattedMessage id="replay.calibration.forget" />
      </Button>
    </section>
  );
}
