import { FormattedMessage, useIntl } from 'react-intl';
import type { Exercise } from '../../exercise/exercise.ts';
import { QrCode } from '../../kit/QrCode.tsx';
import { ExerciseFacts } from './ExerciseFacts.tsx';
import styles from './Sheet.module.css';

interface SheetHeadProps {
  exercise: Exercise;
  withKey: boolean;
  link: string | null;
}

/** The head of a sheet: what it is, whose it is, and where it is found on a screen. */
export function SheetHead({ exercise, withKey, link }: SheetHeadProps) {
  const intl = useIntl();
  return (
    <header className={styles.header}>
      <div className={styles.headWords}>
        <h1 className={styles.title}>
          {withKey ? (
            <FormattedMessage id="exercise.keyOf" values={{ title: exercise.title }} />
          ) : (
            exercise.title
          )}
        </h1>
        <ExerciseFacts exercise={exercise} />
        {withKey ? null : (
          <p className={styles.names}>
            {(['exercise.name', 'sheet.group', 'sheet.date'] as const).map((id) => (
              <span key={id} className={styles.blank}>
                <FormattedMessage id={id} />
              </span>
            ))}
          </p>
        )}
        {link === null ? null : (
          <p className={styles.address}>
            <a href={link} dir="ltr">
              {link}
            </a>
          </p>
        )}
      </div>
      {link === null ? null : (
        <div className={styles.code}>
          <QrCode text={link} label={intl.formatMessage({ id: 'sheet.code' })} />
        </div>
      )}
    </header>
  );
}
