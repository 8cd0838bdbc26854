import { FormattedMessage } from 'react-intl';
import { Link } from 'wouter';
import styles from './ClassroomPlace.module.css';

/** The ways to the ten questions, and to what a class answered. */
export function ClassDoors() {
  return (
    <section className={styles.entry} aria-labelledby="class-doors">
      <h2 id="class-doors" className={styles.head}>
        <FormattedMessage id="exercise.class" />
      </h2>
      <p className={styles.text}>
        <FormattedMessage id="exercise.classHelp" />
      </p>
      <ul className={styles.links}>
        <li>
          <Link href="/questions/before">
            <FormattedMessage id="exercise.before" />
          </Link>
        </li>
        <li>
          <Link href="/questions/after">
            <FormattedMessage id="exercise.after" />
          </Link>
        </li>
        <li>
          <Link href="/class">
            <FormattedMessage id="exercise.seeClass" />
          </Link>
        </li>
      </ul>
    </section>
  );
}
