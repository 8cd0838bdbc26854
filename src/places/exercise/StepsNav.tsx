import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import type { Exercise } from '../../exercise/exercise.ts';
import { useLayout } from '../../kit/useLayout.ts';
import styles from './StepsNav.module.css';

interface StepsNavProps {
  exercise: Exercise;
  /** From 0. */
  step: number;
}

export const addressOfStep = ({ id }: Exercise, step: number): string => `/exercise/${id}/${step + 1}`;

/** The steps of an exercise: a list, and on a phone a row from which it opens. */
export function StepsNav({ exercise, step }: StepsNavProps) {
  const intl = useIntl();
  const isPhone = useLayout() === 'phone';
  return (
    <nav aria-label={intl.formatMessage({ id: 'exercise.steps' })} className={styles.nav}>
      {isPhone ? (
        <PhoneRow key={step} exercise={exercise} step={step} />
      ) : (
        <StepList exercise={exercise} step={step} />
      )}
    </nav>
  );
}

function PhoneRow({ exercise, step }: StepsNavProps) {
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const { steps } = exercise;
  const [before, after] = [steps[step - 1], steps[step + 1]];
  return (
    <>
      <div className={styles.row}>
        {before ? (
          <Link
            href={addressOfStep(exercise, step - 1)}
            aria-label={intl.formatMessage({ id: 'exercise.previous' }, { title: before.title })}
          >
            <FormattedMessage id="present.back" />
          </Link>
        ) : null}
        <button
          type="button"
          className={styles.where}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <FormattedMessage id="step.where" values={{ at: step + 1, all: steps.length }} />
        </button>
        {after ? (
          <Link
            href={addressOfStep(exercise, step + 1)}
            aria-label={intl.formatMessage({ id: 'exercise.next' }, { title: after.title })}
          >
            <FormattedMessage id="present.next" />
          </Link>
        ) : null}
      </div>
      {isOpen ? <StepList exercise={exercise} step={step} /> : null}
    </>
  );
}

function StepList({ exercise, step }: StepsNavProps) {
  const intl = useIntl();
  return (
    <ol className={styles.steps}>
      {exercise.steps.map(({ title, minutes }, index) => (
        <li key={title}>
          <Link href={addressOfStep(exercise, index)} aria-current={index === step ? 'step' : undefined}>
            {intl.formatNumber(index + 1)}.{' '}
            {minutes === null ? (
              title
            ) : (
              <FormattedMessage id="step.withMinutes" values={{ title, minutes }} />
            )}
          </Link>
        </li>
      ))}
    </ol>
  );
}
