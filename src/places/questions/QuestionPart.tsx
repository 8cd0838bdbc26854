import { Suspense, use, useId } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import { ProbabilityScale } from '../../charts/probability/ProbabilityScale.tsx';
import type { BankQuestion } from '../../exercise/questionBank.ts';
import { useWidth } from '../../kit/useWidth.ts';
import type { BankRound, BoundBank } from '../../stores/bank.ts';
import type { Said } from '../../stores/exerciseAnswers.ts';
import type { MessageId } from '../../words/catalog.ts';
import styles from './QuestionsPlace.module.css';

interface QuestionProps<Question extends BankQuestion> {
  bank: BoundBank;
  round: BankRound;
  question: Question;
}

type Choice = Extract<BankQuestion, { kind: 'choice' }>;
type Forecast = Extract<BankQuestion, { kind: 'probability' }>;

/** A question of the bank: to be answered, closed, or with the answer explained. */
export function QuestionPart({ question, ...rest }: QuestionProps<BankQuestion>) {
  const heading = useId();
  return (
    <li className={styles.question} aria-labelledby={heading}>
      <h2 id={heading} className={styles.prompt}>
        <FormattedMessage id={`bank.${question.id}.prompt`} />
      </h2>
      {question.kind === 'choice' ? (
        <Options {...rest} question={question} labelledBy={heading} />
      ) : (
        <Scale {...rest} question={question} labelledBy={heading} />
      )}
    </li>
  );
}

/** What was said in each round, and whether right answers are told. */
function useRounds({ bank, round, question }: QuestionProps<BankQuestion>) {
  const { [round]: own, before, after, answer } = useStore(bank.answers);
  return {
    said: own.answers[question.id] as Said | undefined,
    earlier: before.handedIn ? before.answers[question.id] : undefined,
    closed: own.handedIn || after.handedIn,
    told: round === 'after' && own.handedIn,
    say: (said: Said) => answer(round, question.id, said),
  };
}

function Options({ labelledBy, ...props }: QuestionProps<Choice> & { labelledBy: string }) {
  const { said, earlier, closed, told, say } = useRounds(props);
  const { id, options, right } = props.question;
  return (
    <div role="radiogroup" aria-labelledby={labelledBy}>
      {options.map((option) => {
        const marks: MessageId[] = told
          ? [
              ...(option === right ? (['questions.right'] as const) : []),
              ...(option === said ? (['questions.yours'] as const) : []),
              ...(option === earlier ? (['questions.before'] as const) : []),
            ]
          : [];
        return (
          <div key={option}>
            <label className={styles.option}>
              <input
                type="radio"
                name={`${props.round}-${id}`}
                checked={said === option}
                disabled={closed}
                onChange={() => say(option)}
              />
              <span className={told && option === right ? styles.right : undefined}>
                <FormattedMessage id={`bank.${id}.${option}` as MessageId} />
                {marks.map((mark) => (
                  <span key={mark} className={styles.mark}>
                    <FormattedMessage id={mark} />
                  </span>
                ))}
              </span>
            </label>
            {told && (option === right || option === said || option === earlier) ? (
              <p className={styles.why}>
                <FormattedMessage id={`bank.${id}.${option}.why` as MessageId} />
              </p>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}

function Scale({ labelledBy, ...props }: QuestionProps<Forecast> & { labelledBy: string }) {
  const { said, earlier, closed, told, say } = useRounds(props);
  const [ref, width] = useWidth();
  const guess = typeof said === 'number' ? said : null;
  const computing = (
    <p>
      <FormattedMessage id="questions.computing" />
    </p>
  );
  return (
    <>
      {told && typeof earlier === 'number' ? (
        <p>
          <FormattedMessage id="questions.beforeShare" values={{ share: Math.round(earlier * 100) }} />
        </p>
      ) : null}
      <div ref={ref}>
        {width === 0 ? null : told ? (
          <Suspense fallback={computing}>
            <ModelScale {...props} guess={guess} width={width} />
          </Suspense>
        ) : (
          <ProbabilityScale
            labelledBy={labelledBy}
            guess={guess}
            {...(closed ? {} : { onGuess: say })}
            width={width}
          />
        )}
      </div>
      {told ? (
        <p className={styles.why}>
          <FormattedMessage id={`bank.${props.question.id}.why`} />
        </p>
      ) : null}
    </>
  );
}

function ModelScale({
  bank,
  question,
  guess,
  width,
}: QuestionProps<Forecast> & { guess: number | null; width: number }) {
  const intl = useIntl();
  const found = use(bank.ask(question));
  if (!found)
    return (
      <p>
        <FormattedMessage id="questions.notComputed" />
      </p>
    );
  return (
    <ProbabilityScale
      label={intl.formatMessage({ id: 'questions.modelSays' })}
      guess={guess}
      model={found.model}
      record={found.came}
      width={width}
    />
  );
}
