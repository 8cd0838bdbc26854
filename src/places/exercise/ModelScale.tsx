import { use } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ProbabilityScale } from '../../charts/probability/ProbabilityScale.tsx';
import type { ModelQuestion } from '../../exercise/exercise.ts';
import { useWidth } from '../../kit/useWidth.ts';
import type { BoundExercise } from '../../stores/boundExercise.ts';

interface ModelScaleProps {
  bound: BoundExercise;
  model: ModelQuestion;
  /** The viewer's, 0..1; null: none. */
  guess: number | null;
  /** px, at the most; absent: as wide as its box. */
  widest?: number;
}

/** What the model says to a question, beside a guess and the record. Waits for the runs. */
export function ModelScale({ bound, model, guess, widest = Infinity }: ModelScaleProps) {
  const intl = useIntl();
  const [ref, measured] = useWidth();
  const answer = use(bound.ask(model));
  if (!answer) {
    return (
      <p>
        <FormattedMessage id="exercise.notComputed" />
      </p>
    );
  }
  const width = Math.min(widest, measured);
  return (
    <div ref={ref}>
      {width > 0 ? (
        <ProbabilityScale
          label={model.label ?? intl.formatMessage({ id: 'exercise.modelSays' })}
          guess={guess}
          model={answer.model}
          record={answer.came}
          width={width}
        />
      ) : null}
    </div>
  );
}
