import { useState, type ReactNode } from 'react';
import styles from './Disclosure.module.css';

/** Words that open what they name; what is closed is not in the page at all. */
export function Disclosure({ summary, children }: { summary: string; children: () => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.disclosure} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table wider than its place scrolls, and must do so by keyboard, too
        <div role="region" aria-label={summary} tabIndex={0}>
          {children()}
        </div>
      ) : null}
    </details>
  );
}
