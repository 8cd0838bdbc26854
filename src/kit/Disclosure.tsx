import { Suspense, useState, type ReactNode } from 'react';
import styles from './Disclosure.module.css';

interface DisclosureProps {
  summary: string;
  /** Name of what is opened, where several on a page are opened with the same words. */
  name?: string | undefined;
  children: () => ReactNode;
}

/** Words that open what they name; what is closed is not in the page at all, and may be loaded when it is opened. */
export function Disclosure({ summary, name = summary, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.disclosure} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table wider than its place scrolls, and must do so by keyboard, too
        <div role="region" aria-label={name} tabIndex={0}>
          <Suspense fallback={null}>{children()}</Suspense>
        </div>
      ) : null}
    </details>
  );
}
