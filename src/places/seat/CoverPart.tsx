import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import { Button } from '../../kit/Button.tsx';
import type { TurnView } from '../../stores/turnView.ts';
import { capital } from '../../words/capital.ts';
import { ActorHead } from './ActorHead.tsx';
import { useSeat } from './useSeat.ts';
import styles from './seat.module.css';

/** Nothing to see until the right people have the device. */
export function CoverPart({ view }: { view: TurnView }) {
  const { look, named, store } = useSeat();
  const intl = useIntl();
  const timedOut = useStore(store, (state) => state.timedOut);
  const { seat } = view.turn;
  const actor = named(seat);
  return (
    <div className={styles.cover}>
      <h1 className={styles.heading} style={{ color: `var(--${look(seat).role})` }}>
        <ActorHead look={look(seat)} size={28}>
          <FormattedMessage id="seat.cover.title" values={{ actor }} />
        </ActorHead>
      </h1>
      {timedOut === null ? null : (
        <p role="status">
          {capital(
            intl.formatMessage({ id: 'seat.cover.timedOut' }, { actor: named(timedOut) }),
            intl.locale,
          )}
        </p>
      )}
      <p>
        <FormattedMessage id="seat.cover.text" values={{ actor }} />
      </p>
      <Button look="primary" onClick={() => store.getState().uncover()}>
        <FormattedMessage id="seat.cover.ready" values={{ actor }} />
      </Button>
    </div>
  );
}
