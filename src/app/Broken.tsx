import { Component, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../kit/Button.tsx';
import styles from './Loading.module.css';

interface BrokenState {
  reason: string | null;
  /** The fault is a part of the page that could not be fetched. */
  notLoaded: boolean;
}

/** Keeps a fault in one place from taking the page down; says what can be done. */
export class Broken extends Component<{ children: ReactNode }, BrokenState> {
  override state: BrokenState = { reason: null, notLoaded: false };

  static getDerivedStateFromError(error: unknown): BrokenState {
    const reason = error instanceof Error ? error.message : String(error);
    return { reason, notLoaded: /dynamically imported module|importing a module|Load failed/i.test(reason) };
  }

  override render(): ReactNode {
    const { reason, notLoaded } = this.state;
    if (reason === null) return this.props.children;
    return (
      <main id="main" className={styles.loading} tabIndex={-1} role="alert">
        <h1>
          <FormattedMessage id={notLoaded ? 'app.notLoaded' : 'app.broken'} />
        </h1>
        <p>
          <FormattedMessage id={notLoaded ? 'app.notLoaded.help' : 'app.broken.help'} />
        </p>
        <p>
          <code>{reason}</code>
        </p>
        {notLoaded ? (
          <Button look="primary" onClick={() => this.setState({ reason: null, notLoaded: false })}>
            <FormattedMessage id="app.tryAgain" />
          </Button>
        ) : (
          <Button look="primary" onClick={() => window.location.reload()}>
            <FormattedMessage id="app.reload" />
          </Button>
        )}
      </main>
    );
  }
}
