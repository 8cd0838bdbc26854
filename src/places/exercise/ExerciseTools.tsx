import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import { Button } from '../../kit/Button.tsx';
import { saveFile } from '../../kit/saveFile.ts';
import { challengesOf, type BoundExercise } from '../../stores/boundExercise.ts';
import { answerHead, answerRows } from '../../stores/exerciseRows.ts';
import { csv } from '../../words/csv.ts';
import styles from './ExercisePlace.module.css';

/** What can be done with the answers, and what can be printed. */
export function ExerciseTools({ bound }: { bound: BoundExercise }) {
  const { exercise, answers, forget } = bound;
  const { canUndo, undo } = useStore(answers);
  const none = useStore(answers, (state) => Object.keys(state.answers).length === 0);
  const [sure, setSure] = useState(false);
  const save = async (): Promise<void> => {
    const text = csv(answerHead, await answerRows(bound));
    saveFile(`${exercise.id}-answers.csv`, new Blob([text], { type: 'text/csv' }));
  };
  return (
    <div className={styles.tools}>
      <Button disabled={!canUndo} onClick={undo}>
        <FormattedMessage id="exercise.undo" />
      </Button>
      <Button disabled={none} onClick={() => void save()}>
        <FormattedMessage id="exercise.save" />
      </Button>
      <Button
        disabled={none && challengesOf(exercise).length === 0}
        onClick={() => {
          if (sure) void forget();
          setSure(!sure);
        }}
      >
        <FormattedMessage id={sure ? 'exercise.forgetSure' : 'exercise.forget'} />
      </Button>
      <Link href={`/exercise/${exercise.id}?sheet`} className={styles.link}>
        <FormattedMessage id="exercise.toSheet" />
      </Link>
      <Link href={`/exercise/${exercise.id}?key`} className={styles.link}>
        <FormattedMessage id="exercise.toKey" />
      </Link>
    </div>
  );
}
