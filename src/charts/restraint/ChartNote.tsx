import { useIntl } from 'react-intl';
import { formatDay } from '../../words/dates.ts';
import { authorsOf } from './EventList.tsx';
import { dayOfPoint } from './PointReader.tsx';
import type { PlacedPoint } from './placeLines.ts';
import type { RestraintLayout } from './restraintLayout.ts';
import type { RestraintEvent, RestraintSeries } from './restraintProps.ts';
import styles from './restraint.module.css';

/** What a note is about, with the place that it must not cover. */
export type NoteSubject =
  | { kind: 'point'; point: PlacedPoint; x: number }
  | { kind: 'event'; event: RestraintEvent; x: number }
  | { kind: 'question'; text: string; x: number };

interface ChartNoteProps {
  layout: RestraintLayout;
  series: Pick<RestraintSeries, 'actors' | 'clock'>;
  about: NoteSubject;
}

/** px; less on a narrow chart. */
const widest = 250;

/**
 * How a day was coded, what an event was, what a question asks. It stands right of the cursor, over what is not known yet,
 * and left of its subject only where there is no room.
 */
export function ChartNote({ layout, series, about }: ChartNoteProps) {
  const { scale, metrics } = layout;
  const width = Math.min(widest, layout.width - 40);
  const beside = scale.fieldX + 8 + width <= layout.width ? scale.fieldX + 8 : scale.cursorX + 10;
  const right = Math.min(beside, layout.width - width);
  const left = right >= about.x + 14 ? right : Math.max(0, about.x - 14 - width);
  const top = about.kind === 'point' ? metrics.field : layout.zeroY + 6;
  return (
    <div className={styles.note} style={{ left, top, width }} aria-hidden="true" dir="auto">
      {about.kind === 'point' ? (
        <PointNote point={about.point} series={series} />
      ) : about.kind === 'event' ? (
        <EventNote event={about.event} series={series} />
      ) : (
        <QuestionNote text={about.text} />
      )}
    </div>
  );
}

function PointNote({ point, series }: { point: PlacedPoint; series: ChartNoteProps['series'] }) {
  const intl = useIntl();
  const { coded } = point;
  const actor = series.actors.find((a) => a.id === coded.actor);
  const whole = (value: number) => intl.formatNumber(Math.round(value * 100));
  return (
    <>
      <p>
        <strong style={{ color: actor ? `var(--${actor.role})` : undefined }}>
          {intl.formatMessage(
            { id: 'restraint.point.title' },
            { name: actor?.short ?? coded.actor, day: dayOfPoint(coded, series.clock, intl) },
          )}
        </strong>
      </p>
      <dl className={styles.parts}>
        <dt>{intl.formatMessage({ id: 'restraint.point.act' })}</dt>
        <dd>
          <strong>{whole(coded.act)}</strong>
        </dd>
        {coded.parts.map(([label, value]) => (
          <PartRow key={label} label={label} value={whole(value)} />
        ))}
        <PartRow label={intl.formatMessage({ id: 'restraint.point.level' })} value={whole(coded.level)} />
      </dl>
      {coded.high > coded.low ? (
        <p>
          {intl.formatMessage(
            { id: 'restraint.point.between' },
            { low: whole(coded.low), high: whole(coded.high) },
          )}
        </p>
      ) : null}
      {coded.note === undefined || coded.note === '' ? null : <p className={styles.noteText}>{coded.note}</p>}
    </>
  );
}

const PartRow = ({ label, value }: { label: string; value: string }) => (
  <>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </>
);

function EventNote({ event, series }: { event: RestraintEvent; series: ChartNoteProps['series'] }) {
  const intl = useIntl();
  const day = formatDay(event.time, intl.locale, series.clock.zone);
  return (
    <>
      <p className={styles.noteText}>
        {intl.formatMessage(
          { id: 'restraint.event.moment' },
          { day, who: authorsOf(event, series.actors, intl), contested: event.contested ? 'yes' : 'no' },
        )}
      </p>
      <p>
        <strong>{event.headline}</strong>
      </p>
    </>
  );
}

function QuestionNote({ text }: { text: string }) {
  const intl = useIntl();
  return (
    <>
      <p className={styles.noteText}>{intl.formatMessage({ id: 'restraint.question' })}</p>
      <p>
        <strong>{text}</strong>
      </p>
    </>
  );
}
