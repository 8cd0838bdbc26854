import { useEffect } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import type { Debrief } from '../../analysis/play/debrief.ts';
import type { PlayCase } from '../../analysis/play/playCase.ts';
import { useWidth } from '../../kit/useWidth.ts';
import { askRoad } from '../../stores/debrief.ts';
import type { DebriefFutures } from '../../stores/gameFutures.ts';
import type { RoadStore } from '../../stores/road.ts';
import { capital } from '../../words/capital.ts';
import { OtherChoice } from './OtherChoice.tsx';
import { ReasonPart } from './ReasonPart.tsx';
import { RoadPart } from './RoadPart.tsx';
import type { RoadWords } from './useRoadWords.ts';
import { useSeat } from './useSeat.ts';
import styles from './debrief.module.css';
import shared from './seat.module.css';

interface DecisionProps {
  play: PlayCase;
  debrief: Debrief;
  futures: DebriefFutures;
  store: RoadStore;
  words: RoadWords;
}

/** Any turn of the game: why the model would have decided so or otherwise, and the road that was not taken there. */
export function DecisionPart({ play, debrief, futures, store, words }: DecisionProps) {
  const intl = useIntl();
  const { named, moment } = useSeat();
  const [ref, width] = useWidth();
  const { turns, draft, view, road } = useStore(store);
  useEffect(() => askRoad(futures.other, play, road), [futures, play, road]);
  const orders = view
    ? debrief.orders.filter(({ seat, step }) => seat === view.turn.seat && step === view.turn.step)
    : [];
  return (
    <section ref={ref} aria-labelledby="seat-road" className={styles.road}>
      <h2 id="seat-road" className={shared.section}>
        <FormattedMessage id="seat.debrief.decision" />
      </h2>
      <label className={`${shared.row} ${shared.screenOnly}`}>
        <FormattedMessage id="road.turn" />
        <select
          value={draft?.ended ?? -1}
          onChange={(event) => store.getState().choose(Number(event.target.value))}
        >
          <option value={-1}>{intl.formatMessage({ id: 'road.turn.none' })}</option>
          {turns.map(({ ended, turn }) => (
            <option key={ended} value={ended}>
              {capital(
                intl.formatMessage(
                  { id: 'road.turn.which' },
                  { time: moment(turn.step, intl), actor: named(turn.seat) },
                ),
                intl.locale,
              )}
            </option>
          ))}
        </select>
      </label>
      {draft && view ? (
        <>
          <h3 className={shared.third}>
            <FormattedMessage id="road.was" />
          </h3>
          {orders.map((order) => (
            <ReasonPart key={order.rivalry} play={play} debrief={debrief} order={order} width={width} />
          ))}
          <OtherChoice play={play} store={store} draft={draft} view={view} changes={words.changes} />
          {road ? (
            <RoadPart debrief={debrief} futures={futures} road={road} says={words.says} width={width} />
          ) : null}
        </>
      ) : null}
    </section>
  );
}
