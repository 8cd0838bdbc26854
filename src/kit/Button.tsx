import type { ComponentPropsWithRef } from 'react';
import styles from './Button.module.css';

type ButtonProps = ComponentPropsWithRef<'button'> & {
  /** primary: the page's next step, one a page; icon: a drawn sign with an aria-label; link: underlined words. */
  look?: 'plain' | 'primary' | 'icon' | 'link';
  /** It does nothing now, but keeps the focus: for what a press itself puts out of use. */
  held?: boolean;
};

/** A native button in one of Parley's four looks. */
export function Button({ look = 'plain', held = false, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...(held ? { 'aria-disabled': true, onClick: undefined } : {})}
      className={[styles[look], className].filter(Boolean).join(' ')}
    />
  );
}
