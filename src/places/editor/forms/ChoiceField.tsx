import { useId } from 'react';
import styles from './forms.module.css';

interface ChoiceFieldProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
}

/** A labelled choice among a few. A value that is none of them is shown as it is. */
export function ChoiceField<Value extends string>({
  label,
  value,
  options,
  onChoose,
}: ChoiceFieldProps<Value>) {
  const id = useId();
  const all = options.some((option) => option.value === value)
    ? options
    : [{ value, label: value }, ...options];
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.text}
        value={value}
        onChange={(event) => onChoose(event.target.value as Value)}
      >
        {all.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
