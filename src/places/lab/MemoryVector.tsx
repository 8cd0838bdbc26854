import { FormattedMessage, useIntl } from 'react-intl';
import { Slider } from '../../kit/Slider.tsx';
import type { MessageId } from '../../words/catalog.ts';
import styles from './controls.module.css';

/** Chances of keeping the truce after CC, CD, DC and DD, the actor's own act first. */
export type Vector = readonly [number, number, number, number];

const after: readonly MessageId[] = ['lab.afterCC', 'lab.afterCD', 'lab.afterDC', 'lab.afterDD'];

interface MemoryVectorProps {
  actor: string;
  vector: Vector;
  onTurn: (vector: Vector) => void;
  /** The hand rests: the next turn is a step of its own. */
  onSettle: () => void;
}

/** The four numbers of a memory of one step (Nowak and Sigmund 1990), a slider each. */
export function MemoryVector({ actor, vector, onTurn, onSettle }: MemoryVectorProps) {
  const intl = useIntl();
  return (
    <fieldset className={styles.vector}>
      <legend className={styles.vectorTitle}>
        <FormattedMessage id="lab.keepsAfter" />
      </legend>
      {after.map((words, n) => {
        const share = vector[n]!;
        const percent = intl.formatNumber(share, { style: 'percent' });
        return (
          <div key={words} className={styles.vectorRow}>
            <span>
              <FormattedMessage id={words} />
            </span>
            <Slider
              min={0}
              max={1}
              step={0.05}
              value={share}
              label={intl.formatMessage(
                { id: 'lab.keepsAfterOf' },
                { actor, after: intl.formatMessage({ id: words }) },
              )}
              valueText={percent}
              onTurn={(next) => onTurn(vector.map((one, k) => (k === n ? next : one)) as unknown as Vector)}
              onSettle={onSettle}
            />
            <span className={styles.vectorValue} aria-hidden="true">
              {percent}
            </span>
          </div>
        );
      })}
    </fieldset>
  );
}
