import { useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Order } from '../../analysis/play/debrief.ts';
import type { Game } from '../../analysis/play/game.ts';
import type { PlayCase } from '../../analysis/play/playCase.ts';
import { FanChart } from '../../charts/fan/FanChart.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import { roadOf, type GameDebrief } from '../../stores/game.ts';
import { percent } from '../../words/shares.ts';
import { useSeat } from './useSeat.ts';
import styles from './seat.module.css';

const height = 260;

const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Places to keep under the opposite order. */
const otherKeep = ({ intended }: Pick<Order, 'intended'>, places: number): number =>
  intended >= 0.5 ? 0 : places;

/** What could have followed from the decisions, and from one that was not taken. */
export function RoadPart({ game, play, debrief }: { game: Game; play: PlayCase; debrief: GameDebrief }) {
  const intl = useIntl();
  const { clock, named, moment } = useSeat();
  const [ref, width] = useWidth();
  const [chosen, setChosen] = useState(-1);
  const order = debrief.orders[chosen] ?? null;
  const { places } = play.model;
  const first = debrief.orders[0]!;
  const decided = useMemo(() => roadOf(play, game, first, null), [play, game, first]);
  const shown = useMemo(
    () => (order ? roadOf(play, game, order, otherKeep(order, places)) : decided),
    [play, game, order, decided, places],
  );
  const title = intl.formatMessage({ id: order ? 'seat.debrief.chart.other' : 'seat.debrief.chart' });
  return (
    <section ref={ref} aria-labelledby="seat-road" className={styles.road}>
      <h2 id="seat-road" className={styles.section}>
        {title}
      </h2>
      <label className={`${styles.row} ${styles.screenOnly}`}>
        <FormattedMessage id="seat.debrief.road" />
        <select value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
          <option value={-1}>{intl.formatMessage({ id: 'seat.debrief.road.as' })}</option>
          {debrief.orders.map(({ seat, step, rivalry, intended }, n) => (
            <option key={`${rivalry} ${step}`} value={n}>
              {intl.formatMessage(
                { id: 'seat.debrief.road.which' },
                {
                  time: moment(step, intl.locale),
                  actor: named(seat),
                  other: named(rivalry.split('/')[1] ?? ''),
                  keep: otherKeep({ intended }, places) === 0 ? 'break' : 'hold',
                },
              )}
            </option>
          ))}
        </select>
      </label>
      {width > 0 ? (
        <FanChart
          clock={clock}
          from={shown.ensemble.from}
          quantiles={shown.ensemble.restraint.all}
          baseline={null}
          colour={null}
          runs={shown.ensemble.runs}
          total={shown.ensemble.runs}
          width={width}
          height={height}
        />
      ) : null}
      <p>
        <FormattedMessage
          id="seat.debrief.road.says"
          values={{
            runs: shown.ensemble.runs,
            mean: percent(meanOf(shown.restraint), intl.locale),
            was: percent(meanOf(decided.restraint), intl.locale),
          }}
        />
      </p>
    </section>
  );
}
