import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { PlayCase } from '../../analysis/play/playCase.ts';
import type { TurnSayings, TurnView } from '../../stores/turnView.ts';
import { ActorHead } from './ActorHead.tsx';
import { ChoiceCards } from './ChoiceCards.tsx';
import { orderOf, type OrderName } from './orderOf.ts';
import { useSeat } from './useSeat.ts';
import shared from './seat.module.css';
import styles from './turn.module.css';

interface OrderCardsProps {
  rival: string;
  play: PlayCase;
  view: TurnView;
  say: TurnSayings;
  /** What is known of the rival, before the choice. */
  children?: ReactNode;
}

/** How far to hold back toward one rival: at all places, at half of them, at none. */
export function OrderCards({ rival, play, view, say, children }: OrderCardsProps) {
  const intl = useIntl();
  const { look, named } = useSeat();
  const { places } = play.model;
  const rivalry = `${view.turn.seat}/${rival}`;
  const keep = view.said.keep?.[rivalry];
  const half = Math.round(places / 2);
  const placesOf = { hold: places, partly: half, break: 0 };
  const options = (['hold', 'partly', 'break'] as const)
    .filter((order) => order !== 'partly' || (half > 0 && half < places))
    .map((order) => ({
      value: order,
      label: intl.formatMessage({
        id: order === 'break' && !view.isInForce ? 'seat.break.noTruce' : `seat.${order}`,
      }),
      help: intl.formatMessage({ id: `seat.${order}.help` }),
    }));
  const title = intl.formatMessage({ id: 'seat.toward' }, { actor: named(rival) });
  return (
    <div className={styles.toward}>
      <h3 className={shared.third}>
        <ActorHead look={look(rival)} size={18}>
          {title}
        </ActorHead>
      </h3>
      {children}
      <ChoiceCards<OrderName>
        label={title}
        options={options}
        value={keep === undefined ? null : orderOf(keep, places)}
        onChange={(order) => say.decide({ keep: { [rivalry]: placesOf[order] } })}
      />
    </div>
  );
}
