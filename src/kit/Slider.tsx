import styles from './Slider.module.css';

interface SliderProps {
  id?: string;
  min: number;
  max: number;
  step: number;
  value: number;
  /** Where there is no label element for `id`. */
  label?: string;
  /** What a screen reader says for the value. */
  valueText: string;
  /** A value that the slider came from: a tick on the track, and a stroke from there to the knob, which is filled. */
  was?: number;
  /** A value to be seen beside the knob: a tick on the track. */
  limit?: number;
  onTurn: (value: number) => void;
  /** The hand rests: the next turn is a step of its own. */
  onSettle?: () => void;
}

/** A native range input on a thin track. */
export function Slider(props: SliderProps) {
  const { id, min, max, step, value, label, valueText, was, limit, onTurn, onSettle } = props;
  const share = (n: number) => `${((Math.min(max, Math.max(min, n)) - min) / (max - min)) * 100}%`;
  return (
    <span className={styles.slider} data-changed={was !== undefined || undefined}>
      <span className={styles.track} aria-hidden="true">
        {limit === undefined ? null : (
          <span className={styles.tick} style={{ insetInlineStart: share(limit) }} />
        )}
        {was === undefined ? null : (
          <>
            <span className={styles.tick} style={{ insetInlineStart: share(was) }} />
            <span
              className={styles.stroke}
              style={{
                insetInlineStart: share(Math.min(value, was)),
                inlineSize: `calc(${share(Math.max(value, was))} - ${share(Math.min(value, was))})`,
              }}
            />
          </>
        )}
      </span>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-label={label}
        aria-valuetext={valueText}
        onChange={(event) => onTurn(Number(event.target.value))}
        onPointerUp={onSettle}
        onKeyUp={onSettle}
        onBlur={onSettle}
      />
    </span>
  );
}
