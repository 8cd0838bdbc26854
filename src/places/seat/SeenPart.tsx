import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { SeenChart } from '../../charts/seen/SeenChart.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import type { TurnView } from '../../stores/turnView.ts';
import { percent } from '../../words/shares.ts';
import { useSeat } from './useSeat.ts';
import styles from './seat.module.css';
import { inSeries } from '../../words/inSeries.ts';

const height = 190;

/** Restraint of each side so far, as it was reported. */
export function SeenPart({ view }: { view: TurnView }) {
  const intl = useIntl();
  const { look, clock } = useSeat();
  const [ref, width] = useWidth();
  const { seat, step } = view.turn;
  const { seen } = view.briefing;
  const series = useMemo(
    () =>
      seen.map(({ actor, values }) => ({
        look: look(actor),
        name: actor === seat ? intl.formatMessage({ id: 'seat.seen.you' }) : look(actor).short,
        isOwn: actor === seat,
        values,
      })),
    [seen, look, seat, intl],
  );
  const soFar = useMemo(() => ({ ...clock, steps: step }), [clock, step]);
  if (step === 0) return null;
  const title = intl.formatMessage({ id: 'seat.seen' });
  const last = series.flatMap(({ name, values }) => {
    const value = values.findLast((one) => one !== null);
    return value === undefined || value === null
      ? []
      : [intl.formatMessage({ id: 'seat.seen.says.one' }, { name, value: percent(value, intl.locale) })];
  });
  const says = intl.formatMessage({ id: 'seat.seen.says' }, { series: inSeries(last, intl.locale, ';') });
  return (
    <section ref={ref} aria-labelledby="seat-seen">
      <h2 id="seat-seen" className={styles.section}>
        <FormattedMessage id="seat.seen" />
      </h2>
      <p className={styles.small}>
        <FormattedMessage id="seat.seen.lead" />
      </p>
      {width > 0 ? (
        <SeenChart title={title} says={says} series={series} clock={soFar} width={width} height={height} />
      ) : null}
    </section>
  );
}
