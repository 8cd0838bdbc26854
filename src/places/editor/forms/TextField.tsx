import { useId, useState } from 'react';
import styles from './forms.module.css';

interface TextFieldProps {
  label: string;
  value: string;
  /** Why a text cannot be taken; null where it can. */
  refusal?: (next: string) => string | null;
  onCommit: (next: string) => void;
  /** A text of several lines. */
  isLong?: boolean;
  /** Ids and times are written from left to right in every language. */
  isCode?: boolean;
  /** Taken letter by letter: a button waits for it. */
  isLive?: boolean;
}

/** A labelled text that is taken when it is left, or at Enter, or as it is typed; Escape gives back what was there. */
export function TextField({
  label,
  value,
  refusal,
  onCommit,
  isLong = false,
  isCode = false,
  isLive = false,
}: TextFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const commit = (): void => {
    if (typed === null) return;
    const next = typed.trim();
    const reason = next === value ? null : (refusal?.(next) ?? null);
    setProblem(reason);
    if (reason !== null) return;
    setTyped(null);
    if (next !== value) onCommit(next);
  };
  const Tag = isLong ? 'textarea' : 'input';
  return (
    <div className={styles.field} data-long={isLong || undefined}>
      <label htmlFor={id}>{label}</label>
      <Tag
        id={id}
        className={styles.text}
        dir={isCode ? 'ltr' : 'auto'}
        {...(isLong ? { rows: 3 } : {})}
        spellCheck={!isCode}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        value={typed ?? value}
        onChange={(event) => {
          setTyped(event.target.value);
          const next = event.target.value.trim();
          if (isLive && (next === '' || (refusal?.(next) ?? null) === null)) onCommit(next);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !(isLong && event.shiftKey)) {
            event.preventDefault();
            commit();
          }
          if (event.key === 'Escape') {
            setTyped(null);
            setProblem(null);
          }
        }}
      />
      {problem === null ? null : (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
