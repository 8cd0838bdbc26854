import { useState } from 'react';
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import type { Round } from '../../exercise/answers.ts';
import type { ClassQuestion } from '../../exercise/classQuestions.ts';
import type { ClassAnswers } from '../../exercise/gatherClass.ts';
import { Segmented } from '../../kit/Segmented.tsx';
import type { ToldExercise } from '../../stores/classView.ts';
import styles from './ClassPlace.module.css';
import { tellQuestion } from './questionWords.ts';

interface AnswersTableProps {
  questions: readonly ClassQuestion[];
  students: ClassAnswers['students'];
  exercise: ToldExercise | undefined;
  /** Whether names are shown, or numbers in their place. */
  names: boolean;
}

/** Who answered what, a row a student. */
export function AnswersTable({ questions, students, exercise, names }: AnswersTableProps) {
  const intl = useIntl();
  const rounds = (['before', 'after', null] as const).filter((round) =>
    questions.some(({ answers }) => answers.some((one) => one.round === round)),
  );
  const [chosen, setChosen] = useState<Round | undefined>(undefined);
  const round = chosen !== undefined && rounds.includes(chosen) ? chosen : rounds[0];
  const told = questions.map((question) => ({ question, told: tellQuestion(question, exercise, intl) }));
  const rows = students.flatMap((student, of) =>
    questions.some(({ answers }) => answers.some((one) => one.of === of && one.round === round))
      ? [{ student, of }]
      : [],
  );
  return (
    <section>
      <h2 id="who" className={styles.head}>
        <FormattedMessage id="class.part.who" />
      </h2>
      <p className={styles.text}>
        <FormattedMessage id="class.who.help" />
      </p>
      {rounds.length > 1 ? (
        <Segmented
          label={intl.formatMessage({ id: 'class.round' })}
          options={rounds.map((one) => ({
            value: one ?? ('once' as const),
            label: intl.formatMessage({ id: `class.round.${one ?? 'once'}` }),
          }))}
          value={round ?? ('once' as const)}
          onChange={(value) => setChosen(value === 'once' ? null : value)}
        />
      ) : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table wider than its place scrolls, and must do so by keyboard, too */}
      <div className={styles.wide} role="region" aria-labelledby="who" tabIndex={0}>
        <table className={styles.answers}>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="class.student" />
              </th>
              {told.map(({ question, told: { short } }, i) => (
                <th key={`${question.question} ${question.kind}`} scope="col">
                  <FormattedMessage
                    id="class.numbered"
                    values={{ number: i + 1, prompt: <bdi key="short">{short}</bdi> }}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ student, of }) => (
              <tr key={of}>
                <th scope="row">
                  <bdi>{studentWords(student, of, names, intl)}</bdi>
                </th>
                {told.map(({ question, told: { options } }) => (
                  <td key={`${question.question} ${question.kind}`}>
                    <bdi>{answerWords(question, of, round ?? null, options, intl)}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A student by name, or by number while names are hidden. */
export function studentWords(
  { name, named }: ClassAnswers['students'][number],
  of: number,
  names: boolean,
  intl: IntlShape,
): string {
  if (!names) return intl.formatMessage({ id: 'class.studentNumber' }, { number: of + 1 });
  return named ? name : intl.formatMessage({ id: 'class.nameless' }, { file: name });
}

function answerWords(
  { kind, right, answers }: ClassQuestion,
  of: number,
  round: Round,
  options: readonly { answer: string }[],
  intl: IntlShape,
): string {
  const said = answers.find((one) => one.of === of && one.round === round)?.answer;
  if (said === undefined) return intl.formatMessage({ id: 'class.noAnswer' });
  if (kind === 'text') return String(said).length > 40 ? `${String(said).slice(0, 39)}…` : String(said);
  if (kind === 'line') {
    const days = String(said).split(' ').map(Number);
    return intl.formatMessage({ id: 'class.who.line' }, { first: days[0], last: days.at(-1) });
  }
  const answer =
    kind === 'choice'
      ? intl.formatNumber(options.findIndex((option) => option.answer === said) + 1)
      : intl.formatNumber(kind === 'probability' ? Math.round(Number(said) * 100) : Number(said));
  return said === right ? intl.formatMessage({ id: 'class.who.right' }, { answer }) : answer;
}
