import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import type { Debrief, Order } from '../../analysis/play/debrief.ts';
import type { Game } from '../../analysis/play/game.ts';
import type { PlayCase } from '../../analysis/play/playCase.ts';
import { FanChart } from '../../charts/fan/FanChart.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import { oppositeOf, roadNotTaken } from '../../stores/debrief.ts';
import type { DebriefFutures, GameFutures } from '../../stores/gameFutures.ts';
import { percent } from '../../words/shares.ts';
import { ReasonPart } from './ReasonPart.tsx';
import { RunsLine } from './RunsLine.tsx';
import { useSeat } from './useSeat.ts';
import styles from './seat.module.css';

const height = 260;

const meanOf = ({ restraint }: GameFutures): number =>
  restraint.reduce((sum, value) => sum + value, 0) / restraint.length;

interface DecisionProps {
  game: Game;
  play: PlayCase;
  debrief: Debrief;
  futures: DebriefFutures;
}

/** Any decision of the game: why the model would have decided so or otherwise, and the road not taken. */
export function DecisionPart({ game, play, debrief, futures }: DecisionProps) {
  const intl = useIntl();
  const { named, moment } = useSeat();
  const [ref, width] = useWidth();
  const [chosen, setChosen] = useState(-1);
  const order = debrief.orders[chosen] ?? null;
  const choose = (n: number): void => {
    setChosen(n);
    futures.other.stop();
    const next = debrief.orders[n];
    if (next)
      futures.other.ask({
        play,
        game: roadNotTaken(play, game, next),
        isPlayed: true,
        until: play.model.steps,
      });
  };
  return (
    <section ref={ref} aria-labelledby="seat-road" className={styles.road}>
      <h2 id="seat-road" className={styles.section}>
        <FormattedMessage id="seat.debrief.decision" />
      </h2>
      <label className={`${styles.row} ${styles.screenOnly}`}>
        <FormattedMessage id="seat.debrief.road" />
        <select value={chosen} onChange={(event) => choose(Number(event.target.value))}>
          <option value={-1}>{intl.formatMessage({ id: 'seat.debrief.road.as' })}</option>
          {debrief.orders.map((one, n) => (
            <option key={`${one.rivalry} ${one.step}`} value={n}>
              {intl.formatMessage(
                { id: 'seat.debrief.road.which' },
                {
                  time: moment(one.step, intl.locale),
                  actor: named(one.seat),
                  other: named(one.rivalry.split('/')[1] ?? ''),
                  keep: oppositeOf(one, play) === 0 ? 'break' : 'hold',
                },
              )}
            </option>
          ))}
        </select>
      </label>
      {order ? (
        <>
          <ReasonPart play={play} debrief={debrief} order={order} width={width} />
          <Road order={order} futures={futures} width={width} />
        </>
      ) : null}
    </section>
  );
}

function Road({ order, futures, width }: { order: Order; futures: DebriefFutures; width: number }) {
  const intl = useIntl();
  const { clock, moment } = useSeat();
  const other = useStore(futures.other.store);
  const decided = useStore(futures.decided.store);
  const cone = other.futures?.ensemble;
  return (
    <>
      <h3 className={styles.third}>
        <FormattedMessage id="seat.debrief.chart.other" values={{ time: moment(order.step, intl.locale) }} />
      </h3>
      {width > 0 && cone ? (
        <FanChart
          clock={clock}
          from={cone.from}
          quantiles={cone.restraint.all}
          baseline={null}
          colour={null}
          runs={cone.runs}
          total={other.status === 'stopped' ? cone.runs : other.total}
          width={width}
          height={height}
        />
      ) : (
        <div style={{ height }} />
      )}
      <RunsLine futures={futures.other} />
      {other.futures && decided.futures ? (
        <p role="status">
          <FormattedMessage
            id="seat.debrief.road.says"
            values={{
              runs: other.futures.ensemble.runs,
              mean: percent(meanOf(other.futures), intl.locale),
              was: percent(meanOf(decided.futures), intl.locale),
            }}
          />
        </p>
      ) : null}
    </>
  );
}
