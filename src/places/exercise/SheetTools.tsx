import { FormattedMessage } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import styles from './ExercisePlace.module.css';

/** Over the sheet on the screen: how it is printed, and what is worth knowing first. */
export function SheetTools({ isLocal }: { isLocal: boolean }) {
  return (
    <div className={`${styles.screenOnly} ${styles.sheetTools}`}>
      <Button look="primary" onClick={() => window.print()}>
        <FormattedMessage id="exercise.print" />
      </Button>
      <div className={styles.facts}>
        <p>
          <FormattedMessage id="paper.help" />
        </p>
        {isLocal ? (
          <p>
            <FormattedMessage id="paper.local" />
          </p>
        ) : null}
      </div>
    </div>
  );
}
