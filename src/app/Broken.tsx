import { Component, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../kit/Button.tsx';
import styles from './Loading.module.css';

interface BrokenState {
  reason: string | null;
}

/** Keeps a fault in one place from taking the page down; says what can be done. */
export class Broken extends Component<{ children: ReactNode }, BrokenState> {
  override state: BrokenState = { reason: null };

  static getDerivedStateFromError(error: unknown): BrokenState {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.reason === null) return this.props.children;
    return (
      <main id="main" className={styles.loading} tabIndex={-1} role="alert">
        <h1>
          <FormattedMessage id="app.broken" />
        </h1>
        <p>
          <FormattedMessage id="app.broken.help" />
        </p>
        <p>
          <code>{this.state.reason}</code>
        </p>
        <Button look="primary" onClick={() => window.location.reload()}>
          <FormattedMessage id="app.reload" />
        </Button>
      </main>
    );
  }
}
