import { memo } from 'react';
import { useIntl } from 'react-intl';
import type { ActorLook } from '../../charts/actorLook.ts';
import { NumberControl } from '../../kit/NumberControl.tsx';
import { changedTo, turnKnob, type LabKnob } from '../../stores/labKnobs.ts';
import { Changed } from './Changed.tsx';
import { knobName, knobText, knobUnit } from './knobNames.ts';
import { useBoundLab, useLab } from './useLab.ts';
import styles from './controls.module.css';

/** One number: its name, a slider, a field for the number, its help, and a mark and a way back where it differs. */
export const KnobControl = memo(function KnobControl({
  knob,
  looks,
}: {
  knob: LabKnob;
  looks: readonly ActorLook[];
}) {
  const intl = useIntl();
  const { scenario, store } = useBoundLab();
  const { path, parameter, written, drawn } = knob;
  const to = useLab((state) => changedTo(state.changes, knob));
  // A number of all sides that was turned is this side's, too, as long as it has none of its own.
  const fromAll = useLab((state) =>
    knob.inherits === null ? null : changedTo(state.changes, { path: knob.inherits }),
  );
  const unturned = fromAll ?? written;
  const { change, reset, settle } = store.getState();
  const now = to ?? unturned;
  const isChanged = to !== null;
  const name = knobName(intl, scenario, looks, knob);
  const look = looks.find((one) => one.id === name.actor);
  const { min, max, step } = parameter;
  const unit = knobUnit(intl, knob);
  const number = (n: number) => intl.formatNumber(n, { maximumFractionDigits: 3, useGrouping: false });
  const set = (next: number) => {
    if (next === unturned) reset(path);
    else change(turnKnob(knob, next));
  };
  const help = (): string => {
    const range = intl.formatMessage(
      { id: 'lab.range' },
      {
        label: intl.formatMessage({ id: `parameter.${parameter.key}` }),
        text: knobText(intl, knob),
        min: number(min),
        max: number(max),
        unit: unit ? ` ${unit}` : '',
        support: parameter.support,
      },
    );
    if (!drawn) return range;
    const { low, high } = drawn;
    return `${range} ${intl.formatMessage({ id: 'lab.drawn' }, { low: number(low), high: number(high) })}`;
  };
  return (
    <div className={styles.knob}>
      <NumberControl
        name={
          <>
            {isChanged ? <Changed /> : null}
            {name.who ? (
              <span className={styles.who} style={look ? { color: `var(--${look.role})` } : undefined}>
                {name.who}:{' '}
              </span>
            ) : null}
            {name.what.charAt(0).toLowerCase() + name.what.slice(1)}
          </>
        }
        fullName={`${name.who} ${name.what}`.trim()}
        asked={name.what}
        value={now}
        min={min}
        max={max}
        step={step}
        was={isChanged ? unturned : undefined}
        valueText={`${number(now)}${unit ? ` ${unit}` : ''}${isChanged ? `, ${intl.formatMessage({ id: 'lab.changed' })}` : ''}`}
        onTurn={set}
        onSettle={settle}
        onType={(next) => {
          set(next);
          settle();
        }}
        help={help}
      >
        {isChanged ? (
          <button type="button" className={styles.reset} onClick={() => reset(path)}>
            {intl.formatMessage({ id: 'lab.resetTo' }, { value: number(unturned) })}
          </button>
        ) : null}
        {fromAll !== null && !isChanged ? (
          <p className={styles.small}>{intl.formatMessage({ id: 'lab.fromAll' })}</p>
        ) : null}
      </NumberControl>
    </div>
  );
});
