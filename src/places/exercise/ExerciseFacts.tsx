import { FormattedMessage, useIntl } from 'react-intl';
import type { Exercise } from '../../exercise/exercise.ts';
import styles from './ExercisePlace.module.css';

/** How long it takes, and for whom it is. */
export function ExerciseFacts({ exercise: { minutes, level } }: { exercise: Exercise }) {
  const intl = useIntl();
  return (
    <p className={styles.facts}>
      <FormattedMessage
        id="exercise.facts"
        values={{ minutes, level: intl.formatMessage({ id: `exercise.level.${level}` }) }}
      />
    </p>
  );
}
