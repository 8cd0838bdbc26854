import { useId, type ReactNode } from 'react';
import styles from './controls.module.css';

interface SwitchProps {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  children: ReactNode;
}

/** A native checkbox drawn as a switch, its words before it. */
export function Switch({ isOn, onChange, children }: SwitchProps) {
  const id = useId();
  return (
    <span className={styles.switchRow}>
      <label htmlFor={id}>{children}</label>
      <input
        id={id}
        className={styles.switch}
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
    </span>
  );
}
