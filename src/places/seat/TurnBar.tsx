import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import type { Missing } from '../../analysis/play/missing.ts';
import { Button } from '../../kit/Button.tsx';
import { useLayout } from '../../kit/useLayout.ts';
import type { TurnView } from '../../stores/turnView.ts';
import { TurnLinks } from './TurnLinks.tsx';
import { useSeat } from './useSeat.ts';
import shared from './seat.module.css';
import styles from './turn.module.css';
import { inSeries } from '../../words/inSeries.ts';

/** Always in view: take back, what is missing, and the end of the turn; where there is room, the ways out as well. */
export function TurnBar({ view }: { view: TurnView }) {
  const intl = useIntl();
  const { store, named } = useSeat();
  const layout = useLayout();
  const canUndo = useStore(store, (state) => state.past.length > 0);
  const { undo, endTurn } = store.getState();
  const { missing } = view;
  const wordsOf = (one: Missing): string =>
    one.kind === 'order'
      ? intl.formatMessage(
          { id: 'seat.missing.order' },
          { actor: named(one.rivalry.split('/')[1] ?? one.rivalry) },
        )
      : intl.formatMessage({ id: `seat.missing.${one.kind}` });
  return (
    <div className={styles.bar} role="group" aria-label={intl.formatMessage({ id: 'seat.bar' })}>
      <Button look="link" className={shared.undo} held={!canUndo} onClick={undo}>
        <FormattedMessage id="seat.undo" />
      </Button>
      {layout === 'phone' ? null : <TurnLinks />}
      <p className={styles.missing} aria-live="polite">
        <FormattedMessage
          id="seat.missing"
          values={{ count: missing.length, what: inSeries(missing.map(wordsOf), intl.locale) }}
        />
      </p>
      <Button look="primary" disabled={missing.length > 0} onClick={() => endTurn()}>
        <FormattedMessage id="seat.end" />
      </Button>
    </div>
  );
}
