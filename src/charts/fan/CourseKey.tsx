import type { FanCourse } from './fanProps.ts';
import styles from './courses.module.css';

/** What the strokes of single histories mean. */
export function CourseKey({ courses }: { courses: readonly FanCourse[] }) {
  return (
    <ul className={styles.key}>
      {courses.map(({ name, dash }) => (
        <li key={name}>
          <svg width="36" height="10" viewBox="0 0 36 10" aria-hidden="true">
            <path d="M0,5H36" className={styles.course} data-dash={dash} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
