import { useIntl } from 'react-intl';
import { formatDay, formatTime } from '../../words/dates.ts';
import { authorsOf } from './EventList.tsx';
import { dayOfPoint } from './PointReader.tsx';
import type { PlacedPoint } from './placeLines.ts';
import type { RestraintLayout } from './restraintLayout.ts';
import type { RestraintEvent, RestraintSeries } from './restraintProps.ts';
import styles from './restraint.module.css';

interface ChartNoteProps {
  layout: RestraintLayout;
  series: Pick<RestraintSeries, 'actors' | 'clock'>;
  /** What it is about; the event with the place of its mark. */
  about:
    | { kind: 'point'; point: PlacedPoint }
    | { kind: 'event'; event: RestraintEvent; x: number; y: number };
}

/** px; less on a narrow chart. */
const wanted = 250;

/** How a day was coded, or what an event was: beside what the pointer or the keyboard stands on, never over it. */
export function ChartNote({ layout, series, about }: ChartNoteProps) {
  const width = Math.min(wanted, layout.width - 40);
  const x = about.kind === 'point' ? about.point.x : about.x;
  const right = x + 16;
  const left = right + width <= layout.width ? right : Math.max(0, x - 16 - width);
  const style =
    about.kind === 'point'
      ? { left, top: Math.min(Math.max(about.point.y - 24, layout.metrics.field), layout.zeroY - 150), width }
      : { left, bottom: `calc(100% - ${about.y - 12}px)`, width };
  return (
    <div className={styles.note} style={style} aria-hidden="true" dir="auto">
      {about.kind === 'point' ? (
        <PointNote point={about.point} series={series} />
      ) : (
        <EventNote event={about.event} series={series} />
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
  const { zone } = series.clock;
  const day = intl.formatMessage(
    { id: 'restraint.moment' },
    { day: formatDay(event.time, intl.locale, zone), time: formatTime(event.time, intl.locale, zone) },
  );
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
