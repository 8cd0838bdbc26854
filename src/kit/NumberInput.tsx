import { useId, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { readNumber } from '../words/readNumber.ts';
import styles from './NumberInput.module.css';

interface NumberInputProps {
  /** Words before it; or, where others stand there, `name` for those who hear the page. */
  words?: ReactNode;
  /** Of the label that holds the words and the input. */
  className?: string | undefined;
  name?: string;
  value: number;
  min: number;
  max: number;
  /** No fractions. */
  isWhole?: boolean;
  /** It is taken with each key, not when it is left: where nothing is made of it before a button is pressed. */
  isLive?: boolean;
  /** Looks like text until it is pointed at. */
  isQuiet?: boolean;
  onCommit: (next: number) => void;
}

/**
 * A number to be typed in any digits that the page's languages use. It is taken when it is left, or at Enter, if it lies in
 * its range; Escape gives back what was there.
 */
export function NumberInput(props: NumberInputProps) {
  const {
    words,
    className,
    name,
    value,
    min,
    max,
    isWhole = false,
    isLive = false,
    isQuiet = false,
    onCommit,
  } = props;
  const intl = useIntl();
  const id = useId();
  /** What was typed, and at which value: one that is set elsewhere takes its place. */
  const [typed, setTyped] = useState<{ text: string; at: number } | null>(null);
  const [isWrong, setWrong] = useState(false);
  const shown = (n: number): string => intl.formatNumber(n, { maximumFractionDigits: 3, useGrouping: false });
  const text = typed !== null && typed.at === value ? typed.text : null;
  const accepted = (from: string): number | null => {
    const next = readNumber(from);
    return next !== null && next >= min && next <= max && (!isWhole || Number.isInteger(next)) ? next : null;
  };
  const take = (next: number): void => {
    if (next !== readNumber(shown(value))) onCommit(next);
  };
  const type = (next: string): void => {
    const live = isLive ? accepted(next) : null;
    setTyped({ text: next, at: live ?? value });
    if (live === null) return;
    setWrong(false);
    take(live);
  };
  const commit = (): void => {
    if (text === null) return;
    const next = accepted(text);
    setWrong(next === null);
    if (next === null) return;
    setTyped(null);
    take(next);
  };
  const isShownWrong = isWrong && text !== null;
  const input = (
    <input
      className={isQuiet ? styles.quiet : styles.box}
      type="text"
      inputMode={isWhole ? 'numeric' : 'decimal'}
      autoComplete="off"
      dir="ltr"
      aria-label={name}
      aria-invalid={isShownWrong || undefined}
      aria-describedby={isShownWrong ? id : undefined}
      value={text ?? shown(value)}
      onChange={(event) => type(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key !== 'Escape') return;
        setTyped(null);
        setWrong(false);
      }}
    />
  );
  return (
    <>
      {words === undefined ? (
        input
      ) : (
        <label className={className}>
          {words} {input}
        </label>
      )}
      {isShownWrong ? (
        <span id={id} className={styles.problem} role="alert">
          {intl.formatMessage({ id: 'number.outOfRange' }, { min: shown(min), max: shown(max) })}
        </span>
      ) : null}
    </>
  );
}
