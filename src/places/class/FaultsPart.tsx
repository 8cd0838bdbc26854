import { FormattedMessage } from 'react-intl';
import { useStore, type StoreApi } from 'zustand';
import type { AnswerProblem } from '../../exercise/parseAnswers.ts';
import { Button } from '../../kit/Button.tsx';
import type { ClassView } from '../../stores/classView.ts';
import styles from './ClassPlace.module.css';

/** Files that do not count, with the way to mend them, and answers that came twice. */
export function FaultsPart({ view }: { view: StoreApi<ClassView> }) {
  const { gathered, remove } = useStore(view);
  const { damaged, repeated } = gathered;
  const leaveOut = (file: string) => (
    <Button
      look="link"
      onClick={() => {
        remove(file);
        // The button goes with its file.
        document.querySelector<HTMLElement>('main')?.focus();
      }}
    >
      <FormattedMessage id="class.leaveOut" values={{ file: <bdi>{file}</bdi> }} />
    </Button>
  );
  return (
    <>
      {damaged.length === 0 ? null : (
        <section className={styles.faults} aria-labelledby="damaged">
          <h2 id="damaged" className={styles.head}>
            <FormattedMessage id="class.damaged.title" values={{ count: damaged.length }} />
          </h2>
          <ul>
            {damaged.map(({ file, problems }) => (
              <li key={file} className={styles.fault}>
                <p>
                  <bdi className={styles.file}>{file}</bdi>
                </p>
                <ProblemWords problem={problems[0]!} />
                {problems.length > 1 ? (
                  <p className={styles.small}>
                    <FormattedMessage id="class.damaged.more" values={{ count: problems.length - 1 }} />
                  </p>
                ) : null}
                {leaveOut(file)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {repeated.length === 0 ? null : (
        <section className={styles.faults} aria-labelledby="repeated">
          <h2 id="repeated" className={styles.head}>
            <FormattedMessage id="class.repeated.title" values={{ count: repeated.length }} />
          </h2>
          <ul>
            {repeated.map(({ other, same, sheet: { file, exercise, round } }) => (
              <li key={`${other} ${exercise} ${round}`} className={styles.fault}>
                <p>
                  <FormattedMessage
                    id={same ? 'class.repeated.same' : 'class.repeated.differs'}
                    values={{ other: <bdi key="other">{other}</bdi>, file: <bdi key="file">{file}</bdi> }}
                  />
                </p>
                {leaveOut(other)} {same ? null : leaveOut(file)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Files that are wrong as a whole have no place worth telling. */
const whole: ReadonlySet<AnswerProblem['code']> = new Set([
  'unreadable',
  'answers-empty',
  'answers-too-large',
  'not-utf-8',
  'no-rows',
]);

function ProblemWords({ problem: { code, line, column, found, expected } }: { problem: AnswerProblem }) {
  return (
    <p>
      {whole.has(code) ? null : (
        <>
          <FormattedMessage id="class.problem.place" values={{ line, column }} />
          {': '}
        </>
      )}
      <FormattedMessage id={`class.problem.${code}`} values={{ found: <bdi>{found}</bdi>, expected }} />
    </p>
  );
}
