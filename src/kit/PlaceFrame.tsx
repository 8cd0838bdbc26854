import type { ReactNode } from 'react';
import styles from './PlaceFrame.module.css';

interface PlaceFrameProps {
  /** A link to where the reader came from, which paper does not have. */
  back?: ReactNode;
  /** For tables and charts that a line of text has no room for. */
  isWide?: boolean;
  children: ReactNode;
}

/** The page of a place that is read from top to bottom. */
export function PlaceFrame({ back, isWide = false, children }: PlaceFrameProps) {
  return (
    <main id="main" className={isWide ? styles.wide : styles.narrow} tabIndex={-1}>
      {back ? <p className={styles.back}>{back}</p> : null}
      {children}
    </main>
  );
}

/** What the page is called. */
export const PlaceTitle = ({ children }: { children: ReactNode }) => (
  <h1 className={styles.title}>{children}</h1>
);
