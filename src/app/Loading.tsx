import { FormattedMessage } from 'react-intl';
import styles from './Loading.module.css';

/** Full size with its words, no spinner: what follows takes this place without a jump. */
export function Loading() {
  return (
    <main id="main" className={styles.loading} tabIndex={-1} aria-busy="true">
      <p role="status">
        <FormattedMessage id="replay.loading" />
      </p>
    </main>
  );
}
