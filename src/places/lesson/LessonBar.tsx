import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import { lessonLimits, type Lesson, type LessonFault } from '../../stores/lesson.ts';
import type { LessonTicks } from '../../stores/lessonTicks.ts';
import styles from './LessonBar.module.css';

interface LessonBarProps {
  lesson: Lesson;
  ticks: LessonTicks;
  onLeave: () => void;
}

/** What the lesson is, and its tasks one at a time. */
export function LessonBar({ lesson, ticks, onLeave }: LessonBarProps) {
  const intl = useIntl();
  const { title, prompts } = lesson;
  return (
    <aside className={styles.bar} aria-label={intl.formatMessage({ id: 'lesson.bar' })}>
      <div className={styles.head}>
        <p className={styles.title} dir="auto">
          {title}
        </p>
        <Button look="link" onClick={onLeave}>
          <FormattedMessage id="lesson.leave" />
        </Button>
      </div>
      {prompts.length > 0 ? <Tasks prompts={prompts} ticks={ticks} /> : null}
    </aside>
  );
}

function Tasks({ prompts, ticks }: Pick<Lesson, 'prompts'> & { ticks: LessonTicks }) {
  const intl = useIntl();
  const [done, setDone] = useState(() => ticks.read());
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      prompts.findIndex((_, n) => !done.includes(n)),
    ),
  );
  const count = prompts.length;
  const tick = (isDone: boolean) => {
    const next = isDone ? [...done, at].sort((a, b) => a - b) : done.filter((n) => n !== at);
    setDone(next);
    ticks.write(next);
  };
  return (
    <div className={styles.tasks}>
      <p className={styles.task} aria-live="polite">
        <span className={styles.number}>
          <FormattedMessage id="lesson.task" values={{ n: at + 1, count }} />
        </span>{' '}
        <bdi>{prompts[at]}</bdi>
      </p>
      <div className={styles.steps}>
        <label className={styles.done}>
          <input
            type="checkbox"
            checked={done.includes(at)}
            onChange={(event) => tick(event.target.checked)}
          />
          <FormattedMessage id="lesson.done" />
        </label>
        {count > 1 ? (
          <>
            <Button held={at === 0} onClick={() => setAt(at - 1)}>
              <FormattedMessage id="lesson.previous" />
            </Button>
            <Button held={at === count - 1} onClick={() => setAt(at + 1)}>
              <FormattedMessage id="lesson.next" />
            </Button>
            <span className={styles.small}>
              {intl.formatMessage(
                { id: 'lesson.doneOf' },
                { done: done.filter((n) => n < count).length, count },
              )}
            </span>
          </>
        ) : null}
      </div>
    </div>
  );
}

/** What was wrong with the lesson of a link; the place is open without it. */
export function LessonFaultBar({ fault, onLeave }: { fault: LessonFault; onLeave: () => void }) {
  const intl = useIntl();
  return (
    <aside className={styles.bar} aria-label={intl.formatMessage({ id: 'lesson.bar' })}>
      <div className={styles.head}>
        <p role="alert">
          <FormattedMessage
            id="lesson.fault"
            values={{ reason: intl.formatMessage({ id: `lesson.fault.${fault}` }, lessonLimits) }}
          />
        </p>
        <Button look="link" onClick={onLeave}>
          <FormattedMessage id="app.close" />
        </Button>
      </div>
    </aside>
  );
}
