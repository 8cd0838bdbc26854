import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import type { Missing } from '../../analysis/play/missing.ts';
import { Button } from '../../kit/Button.tsx';
import { saveFile } from '../../kit/saveFile.ts';
import type { TurnView } from '../../stores/game.ts';
import { useSeat } from './useSeat.ts';
import styles from './seat.module.css';

/** Always in view: take back, cover, leave, what is missing, and the end of the turn. */
export function TurnBar({ view }: { view: TurnView }) {
  const intl = useIntl();
  const { scenario, store, named } = useSeat();
  const canUndo = useStore(store, (state) => state.past.length > 0);
  const { undo, cover, endTurn, endEarly, save } = store.getState();
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
      <div className={styles.barLinks}>
        <Button look="link" disabled={!canUndo} onClick={undo}>
          <FormattedMessage id="seat.undo" />
        </Button>
        <Button look="link" onClick={cover}>
          <FormattedMessage id="seat.pass" />
        </Button>
        <Link href={`/replay/${scenario.id}`}>
          <FormattedMessage id="seat.saveLeave" />
        </Link>
        <Button
          look="link"
          onClick={() =>
            saveFile(`${scenario.id}-game.json`, new Blob([save()], { type: 'application/json' }))
          }
        >
          <FormattedMessage id="seat.file" />
        </Button>
        <Button look="link" onClick={endEarly}>
          <FormattedMessage id="seat.endGame" />
        </Button>
      </div>
      <p className={styles.missing} aria-live="polite">
        <FormattedMessage
          id="seat.missing"
          values={{ count: missing.length, what: missing.map(wordsOf).join(', ') }}
        />
      </p>
      <Button look="primary" disabled={missing.length > 0} onClick={() => endTurn()}>
        <FormattedMessage id="seat.end" />
      </Button>
    </div>
  );
}
