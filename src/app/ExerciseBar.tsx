import { useEffect } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { Button } from '../kit/Button.tsx';
import { PlaceWords } from '../kit/PlaceWords.tsx';
import type { Check } from '../exercise/exercise.ts';
import type { BoundExercise } from '../stores/boundExercise.ts';
import { isDone, isPinned } from '../stores/exerciseAddress.ts';
import { exerciseWordsIn } from '../words/exerciseCatalog.ts';
import styles from './ExerciseBar.module.css';
import { useHashPath, useHashSearch } from './hashLocation.ts';
import { leftExercise } from './leftExercise.ts';
import { useExercise } from './openExercises.ts';

/** The way back to the exercise from which a place was opened; it also sees what was to be done there. */
export function ExerciseBar({ id, step }: { id: string; step: number }) {
  const bound = useExercise(id)?.bound ?? null;
  const [path] = useHashPath();
  const search = useHashSearch();
  useEffect(() => {
    for (const check of checksOf(bound)) {
      if (isDone(check, path, search)) bound?.answers.getState().markDone(check.id);
    }
  }, [bound, path, search]);
  useEffect(() => followPins(bound), [bound]);
  if (!bound) return null;
  return (
    <PlaceWords wordsIn={exerciseWordsIn}>
      <Bar address={`/exercise/${id}/${step}`} title={bound.exercise.title} />
    </PlaceWords>
  );
}

const checksOf = (bound: BoundExercise | null): readonly Check[] =>
  bound?.exercise.steps.flatMap(({ parts }) => parts).filter((part) => part.kind === 'check') ?? [];

/** Sees what is pinned in the lab, where the exercise asks for that; returns how to stop. */
function followPins(bound: BoundExercise | null): () => void {
  const checks = checksOf(bound).filter(({ done }) => done.what === 'pinned');
  let stop = (): void => {};
  let stopped = false;
  const follow = async (): Promise<void> => {
    const { keptRuns } = await import('./keptRuns.ts');
    if (stopped) return;
    const look = (): void => {
      const { runs } = keptRuns.getState();
      for (const check of checks) if (isPinned(check, runs)) bound?.answers.getState().markDone(check.id);
    };
    look();
    stop = keptRuns.subscribe(look);
  };
  if (checks.length > 0) void follow();
  return () => {
    stopped = true;
    stop();
  };
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
