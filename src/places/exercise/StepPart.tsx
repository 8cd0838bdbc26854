import { lazy, Suspense } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import type { Check, Part } from '../../exercise/exercise.ts';
import type { BoundExercise } from '../../stores/boundExercise.ts';
import { addressOf } from '../../stores/exerciseAddress.ts';
import { AskPart } from './AskPart.tsx';
import styles from './ExercisePlace.module.css';
import { ProseText } from './ProseText.tsx';
import { RevealPart } from './RevealPart.tsx';

const ChallengePart = lazy(async () => ({ default: (await import('./ChallengePart.tsx')).ChallengePart }));

/** A part of a step on the screen. What is for the teacher stands on the key alone. */
export function StepPart({ bound, part }: { bound: BoundExercise; part: Part }) {
  switch (part.kind) {
    case 'prose':
      return <ProseText prose={part.prose} />;
    case 'show':
      return (
        <p>
          <Link href={addressOf(part)} className={styles.show}>
            {part.label}
          </Link>
        </p>
      );
    case 'check':
      return <CheckPart bound={bound} check={part} />;
    case 'ask':
      return <AskPart bound={bound} ask={part} />;
    case 'reveal':
      return <RevealPart bound={bound} reveal={part} />;
    case 'challenge':
      return (
        <Suspense fallback={null}>
          <ChallengePart bound={bound} challenge={part} />
        </Suspense>
      );
    case 'key':
    case 'notes':
      return null;
  }
}

function CheckPart({ bound, check }: { bound: BoundExercise; check: Check }) {
  const done = useStore(bound.answers, (state) => state.done.includes(check.id));
  return (
    <p className={styles.check}>
      <strong>
        <FormattedMessage id={done ? 'exercise.done' : 'exercise.toDo'} />
      </strong>{' '}
      {check.label}
    </p>
  );
}
