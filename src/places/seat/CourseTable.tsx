import { FormattedMessage, useIntl } from 'react-intl';
import type { Debrief } from '../../analysis/play/debrief.ts';
import { percent } from '../../words/shares.ts';
import { useSeat } from './useSeat.ts';
import styles from './debrief.module.css';

const courses = ['played', 'model', 'record'] as const;

/** Restraint of all in each step that was played: as played, by the model, in the record. */
export function CourseTable({ debrief }: { debrief: Debrief }) {
  const intl = useIntl();
  const { moment } = useSeat();
  const { from, until } = debrief;
  const shown = courses.filter((course) => debrief[course] !== null);
  return (
    <table className={styles.table} data-courses="">
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="seat.debrief.time" />
          </th>
          {shown.map((course) => (
            <th key={course} scope="col">
              <FormattedMessage id={`seat.debrief.${course}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: until - from }, (_, i) => (
          <tr key={i}>
            <td>{moment(from + i, intl)}</td>
            {shown.map((course) => (
              <td key={course}>{percent(debrief[course]!.restraint[from + i]!, intl.locale)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
