import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import { Button } from '../../kit/Button.tsx';
import { saveFile } from '../../kit/saveFile.ts';
import { answersFileName, writeAnswers } from '../../stores/answersFile.ts';
import { challengesOf, type BoundExercise } from '../../stores/boundExercise.ts';
import { exerciseSheet } from '../../stores/exerciseRows.ts';
import { slideOfStep } from '../../stores/presentation.ts';
import styles from './ExercisePlace.module.css';

/** What can be done with the answers, and with the exercise: shown from this step on, or printed. */
export function ExerciseTools({ bound, step }: { bound: BoundExercise; step: number }) {
  const { exercise, answers, forget } = bound;
  const { canUndo, undo } = useStore(answers);
  const none = useStore(answers, (state) => Object.keys(state.answers).length === 0);
  const { name, setName } = useStore(bound.student);
  const [sure, setSure] = useState(false);
  const save = async (): Promise<void> => {
    const sheet = await exerciseSheet(bound);
    saveFile(answersFileName(sheet), new Blob([writeAnswers([sheet])], { type: 'text/csv' }));
  };
  return (
    <div className={styles.tools}>
      <label className={styles.name}>
        <FormattedMessage id="exercise.who" />{' '}
        <input
          className={styles.who}
          autoComplete="off"
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <Button look="link" className={styles.link} disabled={none} onClick={() => void save()}>
        <FormattedMessage id="exercise.save" />
      </Button>
      <Button look="link" className={styles.link} held={!canUndo} onClick={undo}>
        <FormattedMessage id="exercise.undo" />
      </Button>
      <Button
        look="link"
        className={styles.link}
        held={none && challengesOf(exercise).length === 0}
        onBlur={() => setSure(false)}
        onClick={() => {
          if (sure) void forget();
          setSure(!sure);
        }}
      >
        <FormattedMessage id={sure ? 'exercise.forgetSure' : 'exercise.forget'} />
      </Button>
      <p className={styles.forClass}>
        <Link
          href={`/exercise/${exercise.id}?present=${slideOfStep(exercise, step) + 1}`}
          className={styles.link}
        >
          <FormattedMessage id="present.start" />
        </Link>
        <Link href={`/exercise/${exercise.id}?sheet`} className={styles.link}>
          <FormattedMessage id="exercise.toSheet" />
        </Link>
        <Link href={`/exercise/${exercise.id}?key`} className={styles.link}>
          <FormattedMessage id="exercise.toKey" />
        </Link>
      </p>
    </div>
  );
}
