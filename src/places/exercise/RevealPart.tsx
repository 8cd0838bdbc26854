import { lazy, Suspense, use } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import { ProbabilityScale } from '../../charts/probability/ProbabilityScale.tsx';
import type { ModelQuestion, Reveal } from '../../exercise/exercise.ts';
import { useWidth } from '../../kit/useWidth.ts';
import { asksOf, type BoundExercise } from '../../stores/boundExercise.ts';
import styles from './ExercisePlace.module.css';
import { ProseText } from './ProseText.tsx';
import { RightAnswer } from './RightAnswer.tsx';

const LineReveal = lazy(async () => ({ default: (await import('./LineReveal.tsx')).LineReveal }));

/** What the model and the record say, once the question was answered and not before. */
export function RevealPart({ bound, reveal }: { bound: BoundExercise; reveal: Reveal }) {
  const said = useStore(bound.answers, ({ answers }) => answers[reveal.of]);
  const ask = asksOf(bound.exercise).find(({ id }) => id === reveal.of);
  if (said === undefined || !ask) {
    return (
      <p className={styles.later}>
        <FormattedMessage id="exercise.afterAnswer" />
      </p>
    );
  }
  return (
    <div className={styles.reveal} aria-live="polite">
      <RightAnswer ask={ask} />
      <Suspense
        fallback={
          <p>
            <FormattedMessage id="exercise.computing" />
          </p>
        }
      >
        {ask.question.kind === 'line' ? (
          <LineReveal bound={bound} question={ask.question} title={ask.prompt} said={said} />
        ) : null}
        {reveal.models.map((model, i) => (
          <ModelScale key={i} bound={bound} model={model} guess={typeof said === 'number' ? said : null} />
        ))}
      </Suspense>
      {reveal.record === null ? null : (
        <p>
          <FormattedMessage id="exercise.record" values={{ record: reveal.record }} />
        </p>
      )}
      <ProseText prose={reveal.prose} />
    </div>
  );
}

function ModelScale({
  bound,
  model,
  guess,
}: {
  bound: BoundExercise;
  model: ModelQuestion;
  guess: number | null;
}) {
  const intl = useIntl();
  const [ref, width] = useWidth();
  const answer = use(bound.ask(model));
  if (!answer) {
    return (
      <p>
        <FormattedMessage id="exercise.notComputed" />
      </p>
    );
  }
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
