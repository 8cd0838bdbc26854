import { line } from 'd3';
import type { FanGround } from './fanLayout.ts';
import type { FanCourse } from './fanProps.ts';
import styles from './courses.module.css';

/** Single histories over a fan, told apart by their strokes. */
export function FanCourses({
  courses,
  from,
  ground: { x, y },
}: {
  courses: readonly FanCourse[];
  from: number;
  ground: Pick<FanGround, 'x' | 'y'>;
}) {
  const path = line<number>(
    (_, i) => x(from + i),
    (value) => y(value),
  )
    .defined(Number.isFinite)
    .digits(2);
  return courses.map(({ name, dash, start, values }) => (
    <path key={name} d={path([start ?? NaN, ...values]) ?? ''} className={styles.course} data-dash={dash} />
  ));
}
