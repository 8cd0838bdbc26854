import { useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../../kit/Button.tsx';
import { Slider } from '../../../kit/Slider.tsx';
import type { NumberView } from '../../../scenario/edits/formView.ts';
import { parameterName, parameterText, parameterUnit } from '../../../words/parameterWords.ts';
import type { FormProps } from './formProps.ts';
import styles from './forms.module.css';

interface NumberFieldProps extends Pick<FormProps, 'forms' | 'edit'> {
  number: NumberView;
  /** Whose it is, for those who hear the page. */
  of: string;
}

/** A number of the model with its slider, what it means, and the ends of its range where it has one. */
export function NumberField({ number, of, forms, edit }: NumberFieldProps) {
  const intl = useIntl();
  const id = useId();
  const [turned, setTurned] = useState<number | null>(null);
  const [helpOpen, setHelpOpen] = useState(false);
  const { path, parameter, value, range, isMiddle, isWritten } = number;
  const { min, max, step, support, lowest, highest } = parameter;
  const label = parameterName(intl, parameter);
  const text = parameterText(intl, parameter);
  const unit = parameterUnit(intl, parameter);
  const shown = (n: number) => intl.formatNumber(n, { maximumFractionDigits: 3, useGrouping: false });
  const set = (next: number): void => {
    if (next !== value || !isWritten) edit((source) => forms.setNumber(source, path, next));
  };
  const settle = (): void => {
    if (turned === null) return;
    setTurned(null);
    set(turned);
  };
  return (
    <div className={styles.number}>
      <div className={styles.numberHead}>
        <label htmlFor={id}>
          {label}
          {isWritten ? null : (
            <span className={styles.default}>
              {' '}
              <FormattedMessage id="editor.form.default" />
            </span>
          )}
        </label>
        <button
          type="button"
          className={styles.helpButton}
          aria-expanded={helpOpen}
          aria-label={intl.formatMessage({ id: 'editor.form.helpFor' }, { name: label })}
          onClick={() => setHelpOpen(!helpOpen)}
        >
          ?
        </button>
        <NumberInput
          label={intl.formatMessage({ id: 'editor.form.number' }, { name: `${of}: ${label}` })}
          value={turned ?? value}
          min={min}
          max={max}
          onCommit={set}
        />
      </div>
      <Slider
        id={id}
        min={min}
        max={max}
        step={step}
        value={turned ?? value}
        valueText={`${shown(turned ?? value)}${unit && ` ${unit}`}`}
        onTurn={setTurned}
        onSettle={settle}
      />
      {range === null ? null : (
        <p className={styles.range}>
          <FormattedMessage id="editor.form.drawn" />
          {(['low', 'high'] as const).map((end) => (
            <NumberInput
              key={end}
              label={intl.formatMessage({ id: `editor.form.${end}` }, { name: `${of}: ${label}` })}
              value={range[end]}
              min={end === 'low' ? lowest : isMiddle ? range.low : Math.max(value, range.low)}
              max={end === 'low' ? (isMiddle ? range.high : Math.min(value, range.high)) : highest}
              onCommit={(next) => edit((source) => forms.setValue(source, [...path, end], next))}
            />
          ))}
        </p>
      )}
      {isWritten && path.length > 2 && path.at(-1) !== 'leverage' ? (
        <Button look="link" onClick={() => edit((source) => forms.removeEntry(source, path))}>
          <FormattedMessage id="editor.form.toDefault" />
        </Button>
      ) : null}
      {helpOpen ? (
        <p className={styles.help}>
          <FormattedMessage
            id="editor.form.range"
            values={{ text, min: shown(min), max: shown(max), unit: unit && ` ${unit}`, support }}
          />
        </p>
      ) : null}
    </div>
  );
}

interface NumberInputProps {
  label: string;
  value: number;
  min: number;
  max: number;
  onCommit: (next: number) => void;
}

/** A number that is taken when it is left, or at Enter, if it lies in its range. */
export function NumberInput({ label, value, min, max, onCommit }: NumberInputProps) {
  const intl = useIntl();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const shown = (n: number) =>
    new Intl.NumberFormat('en', { maximumFractionDigits: 3, useGrouping: false }).format(n);
  const commit = (): void => {
    if (typed === null) return;
    const next = Number(typed.replace(',', '.'));
    const isFine = typed.trim() !== '' && next >= min && next <= max;
    setWrong(!isFine);
    if (!isFine) return;
    setTyped(null);
    if (next !== Number(shown(value))) onCommit(next);
  };
  return (
    <span className={styles.numberInput}>
      <input
        type="text"
        inputMode="decimal"
        dir="ltr"
        aria-label={label}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? id : undefined}
        value={typed ?? shown(value)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') {
            setTyped(null);
            setWrong(false);
          }
        }}
      />
      {isWrong ? (
        <span id={id} className={styles.problem} role="alert">
          {intl.formatMessage({ id: 'editor.form.outOfRange' }, { min: shown(min), max: shown(max) })}
        </span>
      ) : null}
    </span>
  );
}
