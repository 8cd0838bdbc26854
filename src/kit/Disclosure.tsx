import { useState, type ReactNode } from 'react';
import styles from './Disclosure.module.css';

/** Words that open what they name; what is closed is not in the page at all. */
export function Disclosure({ summary, children }: { summary: ReactNode; children: () => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.disclosure} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open ? <div>{children()}</div> : null}
    </details>
  );
}
