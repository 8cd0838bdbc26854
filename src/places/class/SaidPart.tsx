import { FormattedMessage, useIntl } from 'react-intl';
import { StripChart } from '../../charts/strip/StripChart.tsx';
import type { StripSeries } from '../../charts/strip/stripProps.ts';
import type { Round } from '../../exercise/answers.ts';
import type { ClassQuestion } from '../../exercise/classQuestions.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import type { ToldExercise } from '../../stores/classView.ts';
import styles from './ClassPlace.module.css';
import { LinesPart } from './LinesPart.tsx';
import { tellQuestion, type ToldQuestion } from './questionWords.ts';

interface SaidPartProps {
  questions: readonly ClassQuestion[];
  exercise: ToldExercise | undefined;
}

/** What the class said, question by question, beside what is right, or what model and record say. */
export function SaidPart({ questions, exercise }: SaidPartProps) {
  const intl = useIntl();
  const [ref, width] = useWidth();
  return (
    <section aria-labelledby="said">
      <h2 id="said" className={styles.head}>
        <FormattedMessage id="class.part.said" />
      </h2>
      <ol className={styles.questions} ref={ref}>
        {questions.map((question, i) => {
          const plain = tellQuestion(question, exercise, intl);
          // The table below names its columns by these numbers.
          const prompt = intl.formatMessage(
            { id: 'class.numbered' },
            { number: i + 1, prompt: plain.prompt },
          );
          const told = { ...plain, prompt };
          return (
            <li key={`${question.question} ${question.kind}`} className={styles.question}>
              {question.kind === 'choice' ? (
                <Choices question={question} told={told} />
              ) : question.kind === 'text' ? (
                <Texts question={question} told={told} />
              ) : width === 0 ? null : question.kind === 'line' ? (
                <LinesPart question={question} prompt={told.prompt} exercise={exercise} width={width} />
              ) : (
                <Strip question={question} told={told} width={width} />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface OneProps {
  question: ClassQuestion;
  told: ToldQuestion;
}

const roundOrder: readonly Round[] = [null, 'before', 'after'];

/** The rounds in which somebody answered. */
const roundsOf = ({ answers }: ClassQuestion): Round[] =>
  roundOrder.filter((round) => answers.some((one) => one.round === round));

const roundId = (round: Round) => `class.round.${round ?? 'once'}` as const;

function Strip({ question, told, width }: OneProps & { width: number }) {
  const intl = useIntl();
  const series: StripSeries = {
    title: told.prompt,
    kind: question.kind === 'number' ? 'number' : 'probability',
    low: told.low,
    high: told.high,
    rows: roundsOf(question).map((round) => ({
      id: round ?? 'once',
      name: intl.formatMessage({ id: roundId(round) }),
      values: question.answers.flatMap((one) =>
        one.round === round && typeof one.answer === 'number' ? [one.answer] : [],
      ),
    })),
    model: question.model,
    record: question.record,
  };
  return <StripChart series={series} width={width} />;
}

function Choices({ question, told }: OneProps) {
  const intl = useIntl();
  const rounds = roundsOf(question);
  return (
    <table className={styles.choices}>
      <caption>{told.prompt}</caption>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="class.choice.option" />
          </th>
          {rounds.map((round) => (
            <th key={round} scope="col">
              <FormattedMessage id={roundId(round)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {told.options.map(({ answer, text }, i) => (
          <tr key={answer}>
            <th scope="row">
              {intl.formatNumber(i + 1)}. <bdi>{text}</bdi>
              {answer === question.right ? (
                <span className={styles.mark}>
                  <FormattedMessage id="class.choice.right" />
                </span>
              ) : null}
            </th>
            {rounds.map((round) => {
              const count = question.answers.filter(
                (one) => one.round === round && one.answer === answer,
              ).length;
              return (
                <td key={round}>
                  {intl.formatNumber(count)}
                  <span
                    className={answer === question.right ? styles.rightDots : styles.dots}
                    aria-hidden="true"
                  >
                    {Array.from({ length: count }, (_, dot) => (
                      <span key={dot} />
                    ))}
                  </span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Texts({ question, told }: OneProps) {
  const intl = useIntl();
  return (
    <>
      <p className={styles.prompt}>{told.prompt}</p>
      <Disclosure
        summary={intl.formatMessage({ id: 'class.text.open' }, { count: question.answers.length })}
        name={told.prompt}
      >
        {() => (
          <ul className={styles.texts}>
            {question.answers.map(({ of, round, answer }) => (
              <li key={`${of} ${round}`}>
                <bdi>{answer}</bdi>
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
    </>
  );
}
