import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import type { Exercise } from '../../exercise/exercise.ts';
import { MoreWords } from '../../kit/MoreWords.tsx';
import { exerciseEnglish } from '../../words/exerciseCatalog.ts';
import styles from './ClassroomPlace.module.css';

type Entry = Pick<Exercise, 'id' | 'title' | 'level' | 'minutes' | 'aims'>;

/** The lessons, with how long each takes and what it is for. */
export function ClassroomPlace({ exercises }: { exercises: readonly Entry[] }) {
  return (
    <MoreWords messages={exerciseEnglish}>
      <main id="main" className={styles.place} tabIndex={-1}>
        <h1 className={styles.title}>
          <FormattedMessage id="exercise.classroom" />
        </h1>
        <p className={styles.help}>
          <FormattedMessage id="exercise.classroomHelp" />
        </p>
        <ul>
          {exercises.map((entry) => (
            <ExerciseEntry key={entry.id} {...entry} />
          ))}
        </ul>
      </main>
    </MoreWords>
  );
}

function ExerciseEntry({ id, title, level, minutes, aims }: Entry) {
  const intl = useIntl();
  return (
    <li className={styles.entry}>
      <h2 className={styles.head}>
        <Link href={`/exercise/${id}`}>{title}</Link>
      </h2>
      <p className={styles.facts}>
        <FormattedMessage
          id="exercise.facts"
          values={{ minutes, level: intl.formatMessage({ id: `exercise.level.${level}` }) }}
        />
      </p>
      <p className={styles.aims}>
        <FormattedMessage id="exercise.aims" />
      </p>
      <ul className={styles.list}>
        {aims.map((aim) => (
          <li key={aim}>{aim}</li>
        ))}
      </ul>
      <p className={styles.links}>
        <Link href={`/exercise/${id}?sheet`}>
          <FormattedMessage id="exercise.toSheet" />
        </Link>
        <Link href={`/exercise/${id}?key`}>
          <FormattedMessage id="exercise.toKey" />
        </Link>
      </p>
    </li>
  );
}
