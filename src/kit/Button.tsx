import type { ComponentPropsWithRef } from 'react';
import styles from './Button.module.css';

type ButtonProps = ComponentPropsWithRef<'button'> & {
  /** primary: the page's next step, one a page; icon: a drawn sign with an aria-label; link: underlined words. */
  look?: 'plain' | 'primary' | 'icon' | 'link';
};

/** A native button in one of Parley's four looks. */
export function Button({ look = 'plain', className, ...rest }: ButtonProps) {
  return <button type="button" {...rest} className={[styles[look], className].filter(Boolean).join(' ')} />;
}
