import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { csv } from '../../words/csv.ts';
import { Button } from '../../kit/Button.tsx';
import { saveFile } from '../../kit/saveFile.ts';
import { mostPinned } from '../../stores/lab.ts';
import { labRows } from '../../stores/labRows.ts';
import { useChangeWords } from './useChangeWords.ts';
import { useBoundLab, useLab } from './useLab.ts';
import styles from './results.module.css';

/** Puts the variant on the screen aside under a name, and takes its numbers along. */
export function PinControl() {
  const intl = useIntl();
  const bound = useBoundLab();
  const { scenario, pins } = bound;
  const shown = useLab((state) => state.shown);
  const base = useLab((state) => state.base);
  const changes = useLab((state) => state.changes);
  const pinned = useLab((state) => state.pinned.length);
  const words = useChangeWords();
  const [name, setName] = useState<string | null>(null);
  const isReady = shown !== null && base !== null && changes.length > 0;
  const pin = () => {
    if (name === null) return;
    void pins.keep(name.trim() || words(changes));
    setName(null);
  };
  const table = () => {
    const { head, rows } = labRows(bound);
    saveFile(`${scenario.id}-lab.csv`, new Blob([csv(head, rows)], { type: 'text/csv' }));
  };
  return (
    <span className={styles.take}>
      {name === null ? (
        <Button look="link" disabled={!isReady || pinned >= mostPinned} onClick={() => setName('')}>
          <FormattedMessage id={pinned >= mostPinned ? 'lab.pinFull' : 'lab.pin'} />
        </Button>
      ) : (
        <form
          className={styles.pinForm}
          onSubmit={(event) => {
            event.preventDefault();
            pin();
          }}
        >
          <input
            className={styles.rename}
            aria-label={intl.formatMessage({ id: 'lab.pinName' })}
            placeholder={intl.formatMessage({ id: 'lab.pinName' })}
            value={name}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field takes the place of the button that was pressed
            autoFocus
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit">
            <FormattedMessage id="lab.pinDo" />
          </Button>
          <Button look="link" onClick={() => setName(null)}>
            <FormattedMessage id="lab.cancel" />
          </Button>
        </form>
      )}
      <Button look="link" disabled={shown === null} onClick={table}>
        <FormattedMessage id="lab.saveTable" />
      </Button>
    </span>
  );
}
