import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { useProblemTeller } from '../../kit/useProblemTeller.ts';
import type { OutlineEntry } from '../../scenario/assist.ts';
import type { Problem } from '../../scenario/problems.ts';
import styles from './EditorPlace.module.css';

const fewProblems = 12;

interface MendPartProps {
  problems: readonly Problem[];
  isChecking: boolean;
  outline: readonly OutlineEntry[];
  onGo: (at: number | { line: number; column: number }) => void;
}

/** What is to be mended, each with its place, and the parts of the text: a press on one brings it into view. */
export function MendPart({ problems, isChecking, outline, onGo }: MendPartProps) {
  const intl = useIntl();
  const teller = useProblemTeller();
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return (
    <section className={styles.mend} aria-labelledby="editor-mend">
      <h2 id="editor-mend" className={styles.section} aria-live="polite">
        {isChecking && problems.length === 0 ? (
          <FormattedMessage id="editor.checking" />
        ) : (
          <FormattedMessage id="editor.problems" values={{ count: errors }} />
        )}
        {warnings > 0 ? (
          <>
            {', '}
            <FormattedMessage id="editor.warnings" values={{ count: warnings }} />
          </>
        ) : null}
      </h2>
      {problems.length > 0 ? (
        <ol className={styles.problems}>
          {problems.slice(0, fewProblems).map((problem) => {
            const { message, suggestion } = teller.problem(problem);
            return (
              <li key={`${problem.line}:${problem.column} ${problem.code} ${problem.message}`}>
                <Button look="link" onClick={() => onGo(problem)}>
                  <bdi dir="ltr">
                    {problem.line}:{problem.column}
                  </bdi>
                </Button>{' '}
                {message}
                {suggestion ? <span className={styles.remedy}> {suggestion}</span> : null}
              </li>
            );
          })}
        </ol>
      ) : null}
      <Disclosure summary={intl.formatMessage({ id: 'editor.outline' })}>
        {() => (
          <ul className={styles.outline} dir="ltr">
            {outline.map(({ path, label, at, depth }) => (
              <li key={`${at} ${path}`} data-depth={depth}>
                <Button look="link" onClick={() => onGo(at)}>
                  {label}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
    </section>
  );
}
