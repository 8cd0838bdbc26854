import { useIntl } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import styles from './sweep.module.css';

/** For fingers, for which points and cells are too small: loads what is being read. */
export function LoadButton({ onLoad }: { onLoad: (() => void) | null }) {
  const intl = useIntl();
  return (
    <Button
      className={styles.load}
      disabled={onLoad === null}
      onClick={onLoad ?? undefined}
      data-screen-only=""
    >
      {intl.formatMessage({ id: onLoad ? 'labAnalyses.sweep.load' : 'labAnalyses.sweep.loadNone' })}
    </Button>
  );
}
