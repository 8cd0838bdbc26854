import { useId } from 'react';
import styles from './turn.module.css';

interface ChoiceCardsProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string; help?: string }[];
  /** null: not chosen yet. */
  value: Value | null;
  onChange: (value: Value) => void;
}

/** One decision of a few, each with a word of help: native radio buttons drawn as cards. */
export function ChoiceCards<Value extends string>({
  label,
  options,
  value,
  onChange,
}: ChoiceCardsProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.cards} aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className={styles.card}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.help === undefined ? null : <small>{option.help}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
