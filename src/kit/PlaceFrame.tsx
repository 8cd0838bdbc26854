import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './PlaceFrame.module.css';

interface PlaceFrameProps {
  /** The way to where the reader came from, which paper does not have. */
  back?: { href: string; words: ReactNode };
  /** For tables and charts that a line of text has no room for. */
  isWide?: boolean;
  children: ReactNode;
}

/** The page of a place that is read from top to bottom. */
export function PlaceFrame({ back, isWide = false, children }: PlaceFrameProps) {
  return (
    <main id="main" className={isWide ? styles.wide : styles.narrow} tabIndex={-1}>
      {back ? (
        <p className={styles.back}>
          <Link href={back.href}>{back.words}</Link>
        </p>
      ) : null}
      {children}
    </main>
  );
}

/** What the page is called. */
export const PlaceTitle = ({ children }: { children: ReactNode }) => (
  <h1 className={styles.title}>{children}</h1>
);
