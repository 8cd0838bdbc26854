import { memo, useDeferredValue, useId, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import type { IntlShape } from 'react-intl';
import { formatDayOf } from '../../words/dates.ts';
import { momentOf } from './localDays.ts';
import { pointId } from './restraintReadout.ts';
import type { PlacedPoint } from './placeLines.ts';
import type { RestraintLayout } from './restraintLayout.ts';
import type { CodedPoint, RestraintSeries } from './restraintProps.ts';
import styles from './restraint.module.css';
import { inSeries } from '../../words/inSeries.ts';

const whole = (value: number, intl: IntlShape) => intl.formatNumber(Math.round(value * 100));

/** The day that a coded point speaks of: that in which its step began. */
export const dayOfPoint = (point: CodedPoint, clock: RestraintSeries['clock'], intl: IntlShape): string =>
  formatDayOf(momentOf(clock, point.step), intl.locale, clock.zone, clock.steps * clock.stepHours);

/** A coded point in one sentence. */
function sentenceOfPoint(
  point: CodedPoint,
  actors: RestraintSeries['actors'],
  clock: RestraintSeries['clock'],
  intl: IntlShape,
): string {
  const parts = point.parts.map(([label, value]) =>
    intl.formatMessage({ id: 'restraint.point.part' }, { label, value: whole(value, intl) }),
  );
  return intl.formatMessage(
    { id: 'restraint.point.label' },
    {
      name: actors.find((a) => a.id === point.actor)?.name ?? point.actor,
      day: dayOfPoint(point, clock, intl),
      act: whole(point.act, intl),
      level: whole(point.level, intl),
      contested: point.high > point.low ? 'yes' : 'no',
      low: whole(point.low, intl),
      high: whole(point.high, intl),
      parts: inSeries(parts, intl.locale),
      note: point.note ?? '',
    },
  );
}

/** Worked out once a point, since a drag draws the list anew for each step. */
function sentencesOf(
  actors: RestraintSeries['actors'],
  clock: RestraintSeries['clock'],
  intl: IntlShape,
): (point: CodedPoint) => string {
  const kept = new WeakMap<CodedPoint, string>();
  return (point) => {
    const sentence = kept.get(point) ?? sentenceOfPoint(point, actors, clock, intl);
    kept.set(point, sentence);
    return sentence;
  };
}

interface PointReaderProps {
  lines: RestraintLayout['lines'];
  actors: RestraintSeries['actors'];
  clock: RestraintSeries['clock'];
  /** The point under the keyboard; null when it has left. */
  onRead: (point: PlacedPoint | null) => void;
  onCursor: (cursor: number) => void;
}

/** The coded points as a list with one tab stop: arrows go along a line and from line to line, Enter takes the cursor there. */
export function PointReader(props: PointReaderProps) {
  // Nothing of it is seen in a drag: it may follow the chart when there is time.
  return <Points {...props} lines={useDeferredValue(props.lines)} />;
}

const Points = memo(function Points({ lines: all, actors, clock, onRead, onCursor }: PointReaderProps) {
  const intl = useIntl();
  const id = useId();
  const sentenceOf = useMemo(() => sentencesOf(actors, clock, intl), [actors, clock, intl]);
  const [at, setAt] = useState<{ actor: string; step: number } | null>(null);
  const lines = all.filter((l) => l.points.length > 0);
  const lineIndex = Math.max(
    0,
    lines.findIndex((l) => l.line.id === at?.actor),
  );
  const points = lines[lineIndex]?.points ?? [];
  const found = points.findIndex((p) => p.coded.step === at?.step);
  const index = found < 0 ? points.length - 1 : found;
  const here = points[index];
  if (!here) return null;
  const go = (point: PlacedPoint | undefined) => {
    if (!point) return;
    setAt({ actor: point.coded.actor, step: point.coded.step });
    onRead(point);
  };
  const nearestOn = (line: number): PlacedPoint | undefined =>
    lines[line]?.points.reduce((best, p) => (Math.abs(p.x - here.x) < Math.abs(best.x - here.x) ? p : best));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowRight') go(points[index + 1]);
    else if (event.key === 'ArrowLeft') go(points[index - 1]);
    else if (event.key === 'ArrowDown') go(nearestOn(lineIndex + 1));
    else if (event.key === 'ArrowUp') go(nearestOn(lineIndex - 1));
    else if (event.key === 'Home') go(points[0]);
    else if (event.key === 'End') go(points.at(-1));
    else if (event.key === 'Enter' || event.key === ' ') onCursor(here.coded.step + 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const optionId = (point: PlacedPoint) => `${id}-${pointId(point)}`.replaceAll(' ', '-');
  return (
    <g
      role="listbox"
      tabIndex={0}
      aria-label={intl.formatMessage({ id: 'restraint.points' })}
      aria-activedescendant={optionId(here)}
      className={styles.focusable}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible')) go(here);
      }}
      onBlur={() => {
        setAt(null);
        onRead(null);
      }}
    >
      {lines
        .flatMap((line) => line.points)
        .map((point) => (
          <PointOption
            key={pointId(point)}
            id={optionId(point)}
            isRead={at !== null && point === here}
            label={sentenceOf(point.coded)}
            x={point.x}
            y={point.y}
          />
        ))}
      <circle className={styles.ring} cx={here.x} cy={here.y} r={9} />
    </g>
  );
});

interface PointOptionProps {
  id: string;
  isRead: boolean;
  label: string;
  x: number;
  y: number;
}

/** One coded point for a screen reader, kept while nothing about it changes. */
const PointOption = memo(function PointOption({ id, isRead, label, x, y }: PointOptionProps) {
  return (
    <g id={id} role="option" aria-selected={isRead} aria-label={label}>
      <circle cx={x} cy={y} r={5} fill="transparent" pointerEvents="none" />
    </g>
  );
});
