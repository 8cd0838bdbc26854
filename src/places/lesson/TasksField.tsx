import { useId, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import { lessonLimits } from '../../stores/lesson.ts';
import styles from './LessonForm.module.css';

interface TasksFieldProps {
  prompts: readonly string[];
  onPrompts: (prompts: readonly string[]) => void;
  onRemove: (prompts: readonly string[]) => void;
}

/** The tasks of a lesson, a field each. */
export function TasksField({ prompts, onPrompts, onRemove }: TasksFieldProps) {
  const intl = useIntl();
  const id = useId();
  /** The task that takes the focus: one that was added, or that before one that was removed. */
  const next = useRef<number | null>(null);
  return (
    <fieldset className={styles.group}>
      <legend>
        <FormattedMessage id="lesson.tasks" />
      </legend>
      {prompts.map((prompt, n) => (
        <div key={n} className={styles.task}>
          <label htmlFor={`${id}${n}`}>
            <FormattedMessage id="lesson.taskN" values={{ n: n + 1 }} />
          </label>
          <textarea
            ref={(field) => {
              if (!field || next.current !== n) return;
              next.current = null;
              field.focus();
            }}
            id={`${id}${n}`}
            rows={2}
            dir="auto"
            value={prompt}
            maxLength={lessonLimits.prompt}
            onChange={(event) => onPrompts(prompts.with(n, event.target.value))}
          />
          <Button
            look="link"
            aria-label={intl.formatMessage({ id: 'lesson.removeTask' }, { n: n + 1 })}
            onClick={() => {
              next.current = Math.max(0, n - 1);
              onRemove(prompts.toSpliced(n, 1));
            }}
          >
            ×
          </Button>
        </div>
      ))}
      {prompts.length < lessonLimits.prompts ? (
        <Button
          look="link"
          className={styles.add}
          onClick={() => {
            next.current = prompts.length;
            onPrompts([...prompts, '']);
          }}
        >
          <FormattedMessage id="lesson.addTask" />
        </Button>
      ) : null}
    </fieldset>
  );
}
