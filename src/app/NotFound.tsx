import { FormattedMessage } from 'react-intl';
import { Link } from 'wouter';
import { homePath } from './home.ts';
import styles from './Loading.module.css';

/** An address that leads nowhere, with the way out. */
export function NotFound() {
  return (
    <main id="main" className={styles.loading} tabIndex={-1}>
      <h1>
        <FormattedMessage id="app.notFound" />
      </h1>
      <p>
        <FormattedMessage id="app.notFound.help" />
      </p>
      <p>
        <Link href={homePath}>
          <FormattedMessage id="app.toReplay" />
        </Link>
      </p>
    </main>
  );
}
