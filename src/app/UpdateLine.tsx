import { FormattedMessage } from 'react-intl';
import { useStore } from 'zustand';
import { Button } from '../kit/Button.tsx';
import { loadUpdate, updates } from './updates.ts';
import styles from './UpdateLine.module.css';

/** Offers a newer version of the page, and leaves the moment to the viewer. */
export function UpdateLine() {
  const ready = useStore(updates, (state) => state.ready);
  return (
    <div role="status" className={styles.status}>
      {ready && (
        <p className={styles.line}>
          <FormattedMessage id="app.update" />
          <Button look="link" onClick={() => void loadUpdate()}>
            <FormattedMessage id="app.update.load" />
          </Button>
        </p>
      )}
    </div>
  );
}
