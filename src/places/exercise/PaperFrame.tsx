import { useIntl } from 'react-intl';
import type { LineQuestion } from '../../exercise/exercise.ts';
import { formatDayOfMonth, formatShortDay } from '../../words/dates.ts';
import styles from './Sheet.module.css';

const [left, right, top, bottom] = [36, 510, 10, 170] as const;

/** An empty frame of days on which a line is drawn with a pen. */
export function PaperFrame({ question: { clock, days, from } }: { question: LineQuestion }) {
  const intl = useIntl();
  const { start, stepHours, zone } = clock;
  const wide = (right - left) / days.length;
  // Two digits want some 20 units.
  const every = Math.ceil(20 / wide);
  const dayOf = (first: number, full: boolean): string =>
    (full ? formatShortDay : formatDayOfMonth)(
      start + (first - from) * stepHours * 3_600_000,
      intl.locale,
      zone,
    );
  return (
    <svg className={styles.scale} viewBox="0 0 520 192" aria-hidden="true">
      {[0, 50, 100].map((percent) => {
        const y = bottom - ((bottom - top) * percent) / 100;
        return (
          <g key={percent}>
            <line x1={left} x2={right} y1={y} y2={y} />
            <text x={left - 16} y={y + 4}>
              {intl.formatNumber(percent)}
            </text>
          </g>
        );
      })}
      {days.map(({ first }, day) => (
        <g key={first}>
          <line
            className={styles.faint}
            x1={left + (day + 0.5) * wide}
            x2={left + (day + 0.5) * wide}
            y1={top}
            y2={bottom}
          />
          {day % every === 0 ? (
            <text x={left + (day + 0.5) * wide} y={bottom + 16}>
              {dayOf(first, day === 0)}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}
