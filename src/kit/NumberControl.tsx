import { useId, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { NumberInput } from './NumberInput.tsx';
import { Slider } from './Slider.tsx';
import styles from './NumberControl.module.css';

interface NumberControlProps {
  /** Names the slider. */
  name: ReactNode;
  /** Its name where nothing stands around it, for those who hear the page. */
  fullName: string;
  /** What the question mark explains. */
  asked: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** The value that it was changed from. */
  was?: number | undefined;
  /** What a screen reader says for the value. */
  valueText: string;
  onTurn: (next: number) => void;
  /** The hand rests. */
  onSettle: () => void;
  /** A number was typed. */
  onType: (next: number) => void;
  /** Stands under the name when the question mark is pressed. */
  help: () => ReactNode;
  /** What more there is to it, under the slider. */
  children?: ReactNode;
}

/** A number of the model: its name, what it means, the number to be typed, and a slider. */
export function NumberControl(props: NumberControlProps) {
  const { name, fullName, asked, value, min, max, step, was, valueText } = props;
  const { onTurn, onSettle, onType, help, children } = props;
  const intl = useIntl();
  const id = useId();
  const [helpOpen, setHelpOpen] = useState(false);
  return (
    <div className={styles.number} data-changed={was !== undefined || undefined}>
      <div className={styles.head}>
        <label htmlFor={id} className={styles.name}>
          {name}
        </label>
        <button
          type="button"
          className={styles.helpButton}
          aria-expanded={helpOpen}
          aria-label={intl.formatMessage({ id: 'number.help' }, { name: asked })}
          onClick={() => setHelpOpen(!helpOpen)}
        >
          ?
        </button>
        <NumberInput
          name={intl.formatMessage({ id: 'number.of' }, { name: fullName })}
          value={value}
          min={min}
          max={max}
          isQuiet
          onCommit={onType}
        />
      </div>
      <Slider
        id={id}
        min={min}
        max={max}
        step={step}
        value={value}
        {...(was === undefined ? {} : { was })}
        valueText={valueText}
        onTurn={onTurn}
        onSettle={onSettle}
      />
      {children}
      {helpOpen ? <p className={styles.help}>{help()}</p> : null}
    </div>
  );
}
