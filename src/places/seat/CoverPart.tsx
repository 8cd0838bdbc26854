import { FormattedMessage } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import type { TurnView } from '../../stores/game.ts';
import { ActorHead } from './ActorHead.tsx';
import { useSeat } from './useSeat.ts';
import styles from './seat.module.css';

/** Nothing to see until the right people have the device. */
export function CoverPart({ view }: { view: TurnView }) {
  const { look, named, store } = useSeat();
  const { seat } = view.turn;
  const actor = named(seat);
  return (
    <div className={styles.cover}>
      <h1 className={styles.heading} style={{ color: `var(--${look(seat).role})` }}>
        <ActorHead look={look(seat)} size={28}>
          <FormattedMessage id="seat.cover.title" values={{ actor }} />
        </ActorHead>
      </h1>
      <p>
        <FormattedMessage id="seat.cover.text" values={{ actor }} />
      </p>
      <Button look="primary" onClick={() => store.getState().uncover()}>
        <FormattedMessage id="seat.cover.ready" values={{ actor }} />
      </Button>
    </div>
  );
}
