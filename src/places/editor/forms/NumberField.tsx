import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../../kit/Button.tsx';
import { NumberControl } from '../../../kit/NumberControl.tsx';
import { NumberInput } from '../../../kit/NumberInput.tsx';
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
  const [turned, setTurned] = useState<number | null>(null);
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
    <NumberControl
      name={
        <>
          {label}
          {isWritten ? null : (
            <span className={styles.default}>
              {' '}
              <FormattedMessage id="editor.form.default" />
            </span>
          )}
        </>
      }
      fullName={`${of}: ${label}`}
      asked={label}
      value={turned ?? value}
      min={min}
      max={max}
      step={step}
      valueText={`${shown(turned ?? value)}${unit && ` ${unit}`}`}
      onTurn={setTurned}
      onSettle={settle}
      onType={set}
      help={() => (
        <FormattedMessage
          id="editor.form.range"
          values={{ text, min: shown(min), max: shown(max), unit: unit && ` ${unit}`, support }}
        />
      )}
    >
      {range === null ? null : (
        <p className={styles.range}>
          <FormattedMessage id="editor.form.drawn" />
          {(['low', 'high'] as const).map((end) => (
            <NumberInput
              key={end}
              name={intl.formatMessage({ id: `editor.form.${end}` }, { name: `${of}: ${label}` })}
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
    </NumberControl>
  );
}
