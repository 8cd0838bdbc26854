import { memo, useId, useState } from 'react';
import { useIntl } from 'react-intl';
import type { ActorLook } from '../../charts/actorLook.ts';
import { Slider } from '../../kit/Slider.tsx';
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
  const id = useId();
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
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [helpOpen, setHelpOpen] = useState(false);
  const name = knobName(intl, scenario, looks, knob);
  const look = looks.find((one) => one.id === name.actor);
  const { min, max, step } = parameter;
  const unit = knobUnit(intl, knob);
  const number = (n: number) => intl.formatNumber(n, { maximumFractionDigits: 3, useGrouping: false });
  const set = (next: number) => {
    if (next === unturned) reset(path);
    else change(turnKnob(knob, next));
  };
  const commit = () => {
    if (typed === null) return;
    const next = Number(typed.replace(',', '.'));
    const isFine = typed.trim() !== '' && Number.isFinite(next) && next >= min && next <= max;
    setProblem(
      isFine ? null : intl.formatMessage({ id: 'lab.outOfRange' }, { min: number(min), max: number(max) }),
    );
    if (isFine) {
      set(next);
      settle();
      setTyped(null);
    }
  };
  return (
    <div className={styles.knob} data-changed={isChanged || undefined}>
      <div className={styles.knobHead}>
        <label htmlFor={id} className={styles.knobName}>
          {isChanged ? <Changed /> : null}
          {name.who ? (
            <span className={styles.who} style={look ? { color: `var(--${look.role})` } : undefined}>
              {name.who}:{' '}
            </span>
          ) : null}
          {name.what.charAt(0).toLowerCase() + name.what.slice(1)}
        </label>
        <button
          type="button"
          className={styles.helpButton}
          aria-expanded={helpOpen}
          aria-label={intl.formatMessage({ id: 'lab.helpFor' }, { name: name.what })}
          onClick={() => setHelpOpen(!helpOpen)}
        >
          ?
        </button>
        <input
          className={styles.number}
          type="text"
          inputMode="decimal"
          aria-label={intl.formatMessage({ id: 'lab.numberOf' }, { name: `${name.who} ${name.what}`.trim() })}
          aria-invalid={problem !== null || undefined}
          value={typed ?? number(now)}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            if (event.key === 'Escape') {
              setTyped(null);
              setProblem(null);
            }
          }}
        />
      </div>
      <Slider
        id={id}
        min={min}
        max={max}
        step={step}
        value={now}
        {...(isChanged ? { was: unturned } : {})}
        valueText={`${number(now)}${unit ? ` ${unit}` : ''}${isChanged ? `, ${intl.formatMessage({ id: 'lab.changed' })}` : ''}`}
        onTurn={(next) => {
          setTyped(null);
          setProblem(null);
          set(next);
        }}
        onSettle={settle}
      />
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
      {isChanged ? (
        <button type="button" className={styles.reset} onClick={() => reset(path)}>
          {intl.formatMessage({ id: 'lab.resetTo' }, { value: number(unturned) })}
        </button>
      ) : null}
      {fromAll !== null && !isChanged ? (
        <p className={styles.small}>{intl.formatMessage({ id: 'lab.fromAll' })}</p>
      ) : null}
      {helpOpen ? (
        <p className={styles.help}>
          {intl.formatMessage(
            { id: 'lab.range' },
            {
              label: intl.formatMessage({ id: `parameter.${parameter.key}` }),
              text: knobText(intl, knob),
              min: number(min),
              max: number(max),
              unit: unit ? ` ${unit}` : '',
              support: parameter.support,
            },
          )}
          {drawn
            ? ` ${intl.formatMessage({ id: 'lab.drawn' }, { low: number(drawn.low), high: number(drawn.high) })}`
            : null}
        </p>
      ) : null}
    </div>
  );
});
