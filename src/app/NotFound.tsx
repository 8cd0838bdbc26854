import { FormattedMessage } from 'react-intl';
import { Link } from 'wouter';
import { homePath } from './home.ts';
import styles from './Loading.module.css';
import { placesAt } from './Masthead.tsx';

/** An address that leads nowhere, with the ways out. */
export function NotFound() {
  return (
    <main id="main" className={styles.loading} tabIndex={-1}>
      <h1>
        <FormattedMessage id="app.notFound" />
      </h1>
      <p>
        <FormattedMessage id="app.notFound.help" />
      </p>
      <p id="ways">
        <FormattedMessage id="app.notFound.ways" />
      </p>
      <ul className={styles.ways} aria-labelledby="ways">
        {placesAt(homePath).map(({ path, label }) => (
          <li key={path}>
            <Link href={path}>
              <FormattedMessage id={label} />
            </Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
