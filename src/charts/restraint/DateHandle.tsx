import type { KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { formatDayOf, formatTime } from '../../words/dates.ts';
import type { Box } from '../labels/box.ts';
import { TextMark } from '../marks/TextMark.tsx';
import { momentOf } from './localDays.ts';
import type { RestraintLayout } from './restraintLayout.ts';
import type { RestraintSeries } from './restraintProps.ts';
import styles from './restraint.module.css';

interface DateHandleProps {
  layout: RestraintLayout;
  series: Pick<RestraintSeries, 'clock' | 'cursor' | 'status'>;
  isFixed: boolean;
  onCursor: (cursor: number) => void;
}

/** Half of 44 px, for a thumb. */
const reach = 22;

/** What a press must hit to hold the handle. */
export function handleReach({ handle: { box } }: RestraintLayout): Box {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  const half = Math.max(reach, (box.right - box.left) / 2);
  return { left: x - half, right: x + half, top: y - reach, bottom: y + reach };
}

/** The handle under the cursor, holding the day: a slider for keyboard and screen reader. */
export function DateHandle({ layout, series, isFixed, onCursor }: DateHandleProps) {
  const intl = useIntl();
  const { box, text } = layout.handle;
  const { clock, cursor, status } = series;
  const moment = momentOf(clock, cursor);
  const day = Math.max(1, Math.round(24 / clock.stepHours));
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  const hit = handleReach(layout);
  const onKeyDown = (event: KeyboardEvent) => {
    const to: Record<string, number> = {
      ArrowRight: cursor + 1,
      ArrowUp: cursor + 1,
      ArrowLeft: cursor - 1,
      ArrowDown: cursor - 1,
      PageUp: cursor + day,
      PageDown: cursor - day,
      Home: 0,
      End: clock.steps,
    };
    const target = to[event.key];
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onCursor(Math.min(clock.steps, Math.max(0, target)));
  };
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={intl.formatMessage({ id: 'restraint.cursor' })}
      aria-disabled={isFixed || undefined}
      aria-valuemin={0}
      aria-valuemax={clock.steps}
      aria-valuenow={cursor}
      aria-valuetext={intl.formatMessage(
        { id: 'restraint.cursor.value' },
        {
          day: formatDayOf(moment, intl.locale, clock.zone, clock.steps * clock.stepHours),
          time: formatTime(moment, intl.locale, clock.zone),
          status: intl.formatMessage({ id: `restraint.status.${status[cursor - 1] ?? status[0] ?? 'none'}` }),
        },
      )}
      className={`${styles.focusable} ${styles.handle}`}
      onKeyDown={onKeyDown}
    >
      <rect
        x={hit.left}
        y={hit.top}
        width={hit.right - hit.left}
        height={hit.bottom - hit.top}
        fill="transparent"
      />
      <rect
        className={styles.ring}
        x={box.left - 4}
        y={box.top - 4}
        width={box.right - box.left + 8}
        height={box.bottom - box.top + 8}
        rx={(box.bottom - box.top) / 2 + 4}
      />
      <rect
        x={box.left}
        y={box.top}
        width={box.right - box.left}
        height={box.bottom - box.top}
        rx={(box.bottom - box.top) / 2}
        fill="var(--ink)"
      />
      {(isFixed ? [] : [-1, 1]).map((side) => (
        <path
          key={side}
          d="M0,-3L3,0L0,3"
          transform={`translate(${x + side * ((box.right - box.left) / 2 - 11)},${y}) scale(${side},1)`}
          fill="none"
          stroke="var(--paper)"
          strokeWidth={1.5}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
      <g fill="var(--paper)" aria-hidden="true">
        <TextMark text={text} />
      </g>
    </g>
  );
}
