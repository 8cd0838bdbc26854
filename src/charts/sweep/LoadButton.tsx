import { useIntl } from 'react-intl';
import styles from './sweep.module.css';

/** For fingers, for which points and cells are too small: loads what is being read. */
export function LoadButton({ onLoad }: { onLoad: (() => void) | null }) {
  const intl = useIntl();
  return (
    <button
      type="button"
      className={styles.load}
      disabled={onLoad === null}
      onClick={onLoad ?? undefined}
      data-screen-only=""
    >
      {intl.formatMessage({ id: onLoad ? 'labAnalyses.sweep.load' : 'labAnalyses.sweep.loadNone' })}
    </button>
  );
}
