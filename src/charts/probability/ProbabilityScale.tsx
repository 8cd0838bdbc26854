import { useId, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { outOfHundred } from '../../words/shares.ts';
import { useTypeSizes } from '../typeSizes.ts';
import { useMeasureText } from '../useMeasureText.ts';
import { edge, probabilityLayout } from './probabilityLayout.ts';
import type { ProbabilityScaleProps } from './probabilityProps.ts';
import styles from './ProbabilityScale.module.css';

/** How likely: the viewer's guess as an open circle, the model's share as a dot in its interval, the record's answer as a bar. */
export function ProbabilityScale({
  label,
  labelledBy,
  guess,
  onGuess,
  model = null,
  record = null,
  width,
}: ProbabilityScaleProps) {
  const intl = useIntl();
  const measure = useMeasureText();
  const sizes = useTypeSizes();
  const labelId = useId();
  const open = onGuess !== undefined;
  const layout = useMemo(
    () =>
      probabilityLayout(
        { guess, model, record, open },
        { width, face: sizes.value, small: sizes.small, measure, intl },
      ),
    [guess, model, record, open, width, sizes, measure, intl],
  );
  const { axis, x } = layout;
  const whole = (share: number): string => intl.formatNumber(outOfHundred(share));
  const summary = [
    guess === null
      ? null
      : intl.formatMessage({ id: 'probability.said' }, { value: intl.formatNumber(Math.round(guess * 100)) }),
    model === null
      ? null
      : intl.formatMessage(
          { id: 'probability.saidModel' },
          { value: whole(model.share), low: whole(model.low), high: whole(model.high) },
        ),
    record === null
      ? null
      : intl.formatMessage({ id: record ? 'probability.recordYes' : 'probability.recordNo' }),
  ]
    .filter((part) => part !== null)
    .join(' ');
  const at = (share: number) => ({ insetInlineStart: x(share), insetBlockStart: axis });
  const moved = (value: string): void => onGuess?.(Number(value) / 100);

  return (
    <figure className={styles.figure}>
      {label === undefined ? null : (
        <figcaption className={styles.caption} id={labelId}>
          {label}
        </figcaption>
      )}
      <div
        className={styles.plot}
        style={{ width, height: layout.height }}
        {...(open ? {} : { role: 'img', 'aria-label': summary })}
      >
        {layout.labels.map(({ of, runs, box }) => (
          <span
            key={of}
            className={[
              styles.label,
              of === 'model' ? styles.ofModel : '',
              of === 'guess' && guess === null ? styles.unset : '',
            ].join(' ')}
            style={{ insetInlineStart: box.left, insetBlockStart: box.top }}
            aria-hidden="true"
          >
            {runs.map((run) => (run.weight === 600 ? <b key={run.text}>{run.text}</b> : run.text))}
          </span>
        ))}
        <div className={styles.axis} style={{ ...at(0), inlineSize: x(1) - x(0) }} aria-hidden="true" />
        {layout.ticks.map((tick) => (
          <div key={tick.share} aria-hidden="true">
            <div className={styles.tick} style={at(tick.share)} />
            <span
              className={styles.tickWord}
              style={{
                insetInlineStart: tick.left,
                insetBlockStart: layout.height - sizes.small.line,
              }}
            >
              {tick.text}
            </span>
          </div>
        ))}
        {open && guess !== null && (
          <div className={styles.filled} style={{ ...at(0), inlineSize: x(guess) - x(0) }} />
        )}
        {model && (
          <div
            className={styles.interval}
            style={{ ...at(model.low), inlineSize: Math.max(2, x(model.high) - x(model.low)) }}
          />
        )}
        {record !== null && <div className={styles.record} style={at(record ? 1 : 0)} />}
        {open && (
          <input
            type="range"
            className={styles.slider}
            style={{
              insetInlineStart: x(0) - edge,
              insetBlockStart: axis,
              inlineSize: x(1) - x(0) + 2 * edge,
            }}
            min={0}
            max={100}
            step={1}
            value={Math.round((guess ?? 0.5) * 100)}
            aria-labelledby={labelledBy ?? labelId}
            aria-valuetext={
              guess === null
                ? intl.formatMessage({ id: 'probability.unset' })
                : intl.formatMessage(
                    { id: 'probability.guess' },
                    { value: intl.formatNumber(Math.round(guess * 100)) },
                  )
            }
            onChange={(event) => moved(event.currentTarget.value)}
            onPointerUp={(event) => moved(event.currentTarget.value)}
          />
        )}
        {(open || guess !== null) && (
          <div
            className={[
              styles.circle,
              open ? styles.knob : '',
              open && guess === null ? styles.notMoved : '',
            ].join(' ')}
            style={at(guess ?? 0.5)}
            aria-hidden="true"
          />
        )}
        {model && <div className={styles.share} style={at(model.share)} />}
      </div>
    </figure>
  );
}
