import { use, useId } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import type { Challenge } from '../../exercise/exercise.ts';
import { Slider } from '../../kit/Slider.tsx';
import { ProgressBar } from '../../kit/ProgressBar.tsx';
import type { BoundChallenge } from '../../stores/boundChallenge.ts';
import type { BoundExercise } from '../../stores/boundExercise.ts';
import { ChallengeActions } from './ChallengeActions.tsx';
import { ChallengeResults } from './ChallengeResults.tsx';
import styles from './ChallengePart.module.css';
import place from './ExercisePlace.module.css';

/** A challenge: what the points are spent on, tries, and the designs that were handed in. */
export function ChallengePart({ bound, challenge }: { bound: BoundExercise; challenge: Challenge }) {
  const opened = use(bound.challenge(challenge));
  const heading = useId();
  return (
    <section className={place.ask} aria-labelledby={heading}>
      <h3 id={heading} className={place.prompt}>
        {challenge.prompt}
      </h3>
      <Budget opened={opened} />
      <Numbers opened={opened} />
      <Choices opened={opened} />
      <p className={styles.note}>
        <FormattedMessage id="challenge.note" values={{ submissions: challenge.submissions }} />
      </p>
      <ChallengeActions opened={opened} />
      <ChallengeResults opened={opened} exercise={bound.exercise.id} />
    </section>
  );
}

function Budget({ opened: { challenge, spent, store } }: { opened: BoundChallenge }) {
  const { budget } = challenge;
  const points = spent(useStore(store, ({ design }) => design));
  return (
    <div className={styles.budget} role="status">
      <FormattedMessage
        id="challenge.spent"
        values={{ spent: points, budget, left: Math.max(0, budget - points) }}
      />
      <ProgressBar className={styles.meter} value={points} total={budget} />
      {points > budget ? (
        <p className={styles.over}>
          <FormattedMessage id="challenge.over" values={{ over: points - budget }} />
        </p>
      ) : null}
    </div>
  );
}

function Numbers({ opened: { challenge, spent, store } }: { opened: BoundChallenge }) {
  const intl = useIntl();
  const id = useId();
  const turns = useStore(store, ({ design }) => design.turns);
  const { turn, settle } = store.getState();
  if (challenge.knobs.length === 0) return null;
  const number = (value: number): string => intl.formatNumber(value, { maximumFractionDigits: 3 });
  return (
    <fieldset className={styles.group}>
      <legend>
        <FormattedMessage id="challenge.numbers" />
      </legend>
      {challenge.knobs.map(({ path, label, written, low, high, step, cost }, i) => {
        const value = turns[path] ?? written;
        const isTurned = value !== written;
        const words = intl.formatMessage(
          { id: isTurned ? 'challenge.turned' : 'challenge.asWritten' },
          { value: number(value), written: number(written) },
        );
        return (
          <div key={path} className={styles.knob}>
            <label htmlFor={`${id}/${i}`}>{label}</label>
            <Slider
              id={`${id}/${i}`}
              min={low}
              max={high}
              step={step}
              value={value}
              {...(isTurned ? { was: written } : {})}
              valueText={words}
              onTurn={(next) => turn(path, Number(next.toPrecision(12)))}
              onSettle={settle}
            />
            <p className={styles.facts}>
              <span>{words}</span>
              {isTurned ? (
                <strong>
                  <FormattedMessage
                    id="challenge.cost"
                    values={{ cost: spent({ turns: { [path]: value }, chosen: [] }) }}
                  />
                </strong>
              ) : (
                <FormattedMessage id="challenge.perStep" values={{ cost }} />
              )}
            </p>
          </div>
        );
      })}
    </fieldset>
  );
}

function Choices({ opened: { challenge, store } }: { opened: BoundChallenge }) {
  const chosen = useStore(store, ({ design }) => design.chosen);
  const { choose } = store.getState();
  if (challenge.choices.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend>
        <FormattedMessage id="challenge.choices" />
      </legend>
      {challenge.choices.map(({ id, label, cost }) => (
        <label key={id} className={styles.choice}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => choose(id, event.target.checked)}
          />
          <span>{label}</span>
          <span className={styles.cost}>
            <FormattedMessage id="challenge.cost" values={{ cost }} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
