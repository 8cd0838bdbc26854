import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import type { Exercise } from '../../exercise/exercise.ts';
import { PlaceFrame, PlaceTitle } from '../../kit/PlaceFrame.tsx';
import { PlaceWords } from '../../kit/PlaceWords.tsx';
import { exerciseWordsIn } from '../../words/exerciseCatalog.ts';
import { ClassDoors } from './ClassDoors.tsx';
import styles from './ClassroomPlace.module.css';

interface Entry extends Pick<Exercise, 'id' | 'title' | 'level' | 'minutes' | 'aims'> {
  /** It is not translated to the language of the page. */
  inEnglish: boolean;
}

interface ClassroomPlaceProps {
  exercises: readonly Entry[];
  /** The scenarios whose seats can be taken. */
  scenarios: readonly { id: string; title: string }[];
}

/** What a class can do here: the seats of each scenario, and the lessons with how long each takes and what it is for. */
export function ClassroomPlace({ exercises, scenarios }: ClassroomPlaceProps) {
  return (
    <PlaceWords wordsIn={exerciseWordsIn}>
      <PlaceFrame>
        <PlaceTitle>
          <FormattedMessage id="exercise.classroom" />
        </PlaceTitle>
        <p className={styles.help}>
          <FormattedMessage id="exercise.classroomHelp" />
        </p>
        <section className={styles.entry} aria-labelledby="guide">
          <h2 id="guide" className={styles.head}>
            <Link href="/guide">
              <FormattedMessage id="exercise.guide" />
            </Link>
          </h2>
          <p className={styles.text}>
            <FormattedMessage id="exercise.guideHelp" />
          </p>
        </section>
        <section className={styles.entry} aria-labelledby="seats">
          <h2 id="seats" className={styles.head}>
            <FormattedMessage id="exercise.seats" />
          </h2>
          <p className={styles.text}>
            <FormattedMessage id="exercise.seatsHelp" />
          </p>
          <ul className={styles.links}>
            {scenarios.map(({ id, title }) => (
              <li key={id}>
                <Link href={`/seat/${id}`}>{title}</Link>
              </li>
            ))}
          </ul>
        </section>
        <ClassDoors />
        <h2 className={styles.part}>
          <FormattedMessage id="exercise.lessons" />
        </h2>
        <ul>
          {exercises.map((entry) => (
            <ExerciseEntry key={entry.id} {...entry} />
          ))}
        </ul>
      </PlaceFrame>
    </PlaceWords>
  );
}

function ExerciseEntry({ id, title, level, minutes, aims, inEnglish }: Entry) {
  const intl = useIntl();
  const spoken = inEnglish ? ({ lang: 'en', dir: 'ltr' } as const) : {};
  return (
    <li className={styles.entry}>
      <h3 className={styles.head}>
        <Link href={`/exercise/${id}`} {...spoken}>
          {title}
        </Link>
      </h3>
      <p className={styles.facts}>
        <FormattedMessage
          id="exercise.facts"
          values={{ minutes, level: intl.formatMessage({ id: `exercise.level.${level}` }) }}
        />
        {inEnglish ? (
          <>
            {' · '}
            <FormattedMessage id="exercise.inEnglish" />
          </>
        ) : null}
      </p>
      <p className={styles.aims}>
        <FormattedMessage id="exercise.aims" />
      </p>
      <ul className={styles.list} {...spoken}>
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
