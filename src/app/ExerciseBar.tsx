import { useEffect } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { Button } from '../kit/Button.tsx';
import { PlaceWords } from '../kit/PlaceWords.tsx';
import { isDone } from '../stores/exerciseAddress.ts';
import { exerciseWordsIn } from '../words/exerciseCatalog.ts';
import styles from './ExerciseBar.module.css';
import { useHashPath, useHashSearch } from './hashLocation.ts';
import { leftExercise } from './leftExercise.ts';
import { useExercise } from './openExercises.ts';

/** The way back to the exercise from which a place was opened; it also sees what was to be done there. */
export function ExerciseBar({ id, step }: { id: string; step: number }) {
  const bound = useExercise(id)?.bound;
  const [path] = useHashPath();
  const search = useHashSearch();
  useEffect(() => {
    const checks = bound?.exercise.steps.flatMap(({ parts }) => parts) ?? [];
    for (const part of checks) {
      if (part.kind === 'check' && isDone(part, path, search)) bound?.answers.getState().markDone(part.id);
    }
  }, [bound, path, search]);
  if (!bound) return null;
  return (
    <PlaceWords wordsIn={exerciseWordsIn}>
      <Bar address={`/exercise/${id}/${step}`} title={bound.exercise.title} />
    </PlaceWords>
  );
}

function Bar({ address, title }: { address: string; title: string }) {
  const intl = useIntl();
  return (
    <aside className={styles.bar} aria-label={intl.formatMessage({ id: 'exercise.bar' })}>
      <Link href={address}>
        <FormattedMessage id="exercise.barBack" values={{ title }} />
      </Link>
      <Button look="link" onClick={leftExercise.clear}>
        <FormattedMessage id="exercise.barLeave" />
      </Button>
    </aside>
  );
}
