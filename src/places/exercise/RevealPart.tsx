import { lazy, Suspense } from 'react';
import { FormattedMessage } from 'react-intl';
import { useStore } from 'zustand';
import type { Ask, Reveal } from '../../exercise/exercise.ts';
import { asksOf, type BoundExercise } from '../../stores/boundExercise.ts';
import type { Said } from '../../stores/exerciseAnswers.ts';
import styles from './ExercisePlace.module.css';
import { ModelScale } from './ModelScale.tsx';
import { ProseText } from './ProseText.tsx';
import { RightAnswer } from './RightAnswer.tsx';

const LineReveal = lazy(async () => ({ default: (await import('./LineReveal.tsx')).LineReveal }));

/** What the model and the record say, once the question was answered and not before. */
export function RevealPart({ bound, reveal }: { bound: BoundExercise; reveal: Reveal }) {
  const said = useStore(bound.answers, ({ answers }) => answers[reveal.of]);
  const ask = asksOf(bound.exercise).find(({ id }) => id === reveal.of);
  return (
    <div aria-live="polite">
      {said === undefined || !ask ? (
        <p className={styles.later}>
          <FormattedMessage id="exercise.afterAnswer" />
        </p>
      ) : (
        <Revealed bound={bound} reveal={reveal} ask={ask} said={said} />
      )}
    </div>
  );
}

interface RevealedProps {
  bound: BoundExercise;
  reveal: Reveal;
  ask: Ask;
  said: Said;
}

function Revealed({ bound, reveal, ask, said }: RevealedProps) {
  return (
    <div className={styles.reveal}>
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
