import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import styles from './PaperHead.module.css';
import { QrCode } from './QrCode.tsx';

interface PaperHeadProps {
  title: string;
  /** Under the title. */
  facts: ReactNode;
  /** Lines for name, class and date. */
  withName: boolean;
  /** Where it is found on a screen, also as QR code; null: nowhere that others reach. */
  link: string | null;
}

/** The head of a sheet of paper. What stands under it in the same `main` is the sheet: nothing else of the page is printed. */
export function PaperHead({ title, facts, withName, link }: PaperHeadProps) {
  const intl = useIntl();
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 className={styles.title}>{title}</h1>
        {facts}
        {withName ? (
          <p className={styles.names}>
            {(['paper.name', 'paper.group', 'paper.date'] as const).map((id) => (
              <span key={id} className={styles.blank}>
                <FormattedMessage id={id} />
              </span>
            ))}
          </p>
        ) : null}
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
          <QrCode text={link} label={intl.formatMessage({ id: 'paper.code' })} />
        </div>
      )}
    </header>
  );
}
