import { Fragment, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import { useProblemTeller } from '../../kit/useProblemTeller.ts';
import type { Problem } from '../../scenario/problems.ts';
import type { GivenFile } from '../../stores/library.ts';
import styles from './ScenariosPlace.module.css';

const fewProblems = 8;

/** What is to be mended in a file, each with its place and the lines around it. Text only, never markup. */
export function ProblemList({
  given,
  onOpen,
  onDismiss,
}: {
  given: GivenFile;
  onOpen: () => void;
  onDismiss: () => void;
}) {
  const [all, setAll] = useState(false);
  const teller = useProblemTeller();
  const errors = given.problems.filter(({ severity }) => severity === 'error');
  const kind = errors.length > 0 ? 'errors' : 'warnings';
  const listed = kind === 'errors' ? errors : given.problems;
  const shown = all ? listed : listed.slice(0, fewProblems);
  return (
    <section className={styles.problems} aria-labelledby="problems" role="alert">
      <h2 id="problems" className={styles.problemsTitle}>
        <FormattedMessage
          id={kind === 'errors' ? 'library.problems' : 'library.warnings'}
          values={{ count: listed.length, name: given.name }}
        />
      </h2>
      <p className={styles.help}>
        <FormattedMessage id={kind === 'errors' ? 'library.problemsHelp' : 'library.warningsHelp'} />
      </p>
      <ul>
        {shown.map((problem, i) => {
          const { message, suggestion } = teller.problem(problem);
          return (
            <li key={i} className={styles.problem}>
              <strong className={styles.at} dir="ltr">
                {problem.line}:{problem.column}
              </strong>
              <div>
                {problem.path ? (
                  <code className={styles.path} dir="ltr">
                    {problem.path}
                  </code>
                ) : null}
                {problem.path ? ': ' : null}
                {message}
                {suggestion ? <p className={styles.remedy}>{suggestion}</p> : null}
                <SourceLines text={given.text} problem={problem} />
              </div>
            </li>
          );
        })}
      </ul>
      {listed.length > shown.length ? (
        <Button look="link" className={styles.choose} onClick={() => setAll(true)}>
          <FormattedMessage id="library.showAll" values={{ count: listed.length }} />
        </Button>
      ) : null}
      <p className={styles.actions}>
        {kind === 'warnings' ? (
          <Button look="primary" onClick={onOpen}>
            <FormattedMessage id="library.openAnyway" values={{ name: given.name }} />
          </Button>
        ) : null}
        <Button look="link" className={styles.choose} onClick={onDismiss}>
          <FormattedMessage id="library.dismiss" />
        </Button>
      </p>
    </section>
  );
}

/** The line of a problem between its neighbours, the spot under a wavy line. */
function SourceLines({ text, problem }: { text: string; problem: Problem }) {
  const lines = text.split(/\r?\n/);
  const first = Math.max(1, problem.line - 1);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled block must be reachable by keyboard
    <pre className={styles.source} dir="ltr" tabIndex={0}>
      {lines.slice(first - 1, problem.line + 1).map((line, i) => {
        const number = first + i;
        const start = problem.column - 1;
        const word = /^[^\s:,]*/.exec(line.slice(start))?.[0] || line.slice(start, start + 1);
        return (
          <Fragment key={number}>
            <span className={styles.lineNumber}>{number}</span>
            {number === problem.line ? (
              <>
                {line.slice(0, start)}
                <mark className={styles.spot}>{word}</mark>
                {line.slice(start + word.length)}
              </>
            ) : (
              line
            )}
            {'\n'}
          </Fragment>
        );
      })}
    </pre>
  );
}
