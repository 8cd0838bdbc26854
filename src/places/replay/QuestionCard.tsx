import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ProbabilityScale } from '../../charts/probability/ProbabilityScale.tsx';
import { Button } from '../../kit/Button.tsx';
import type { Question } from '../../analysis/question.ts';
import type { Guess } from '../../stores/questions.ts';
import { capital } from '../../words/capital.ts';
import { outOfHundred } from '../../words/shares.ts';
import styles from './QuestionCard.module.css';

interface QuestionCardProps {
  question: Question;
  number: number;
  count: number;
  guess: Guess | null;
  /** The model's share at this moment; null while the runs are not done. */
  model: Guess['model'];
  /** What the record says; null until the replay has got there. */
  came: boolean | null;
  width: number;
  onAnswer: (guess: Guess) => void;
  onGoOn: () => void;
  onWhy: () => void;
  /** The report of what has just happened, which the question stands in place of; null without one. */
  report: ReactNode;
}

/** A decision point in the event's place: first the viewer's number, then the model's, later the record's. */
export function QuestionCard(props: QuestionCardProps) {
  return props.guess && props.guess.viewer !== null ? (
    <Answered {...props} guess={props.guess} viewer={props.guess.viewer} />
  ) : (
    <Asked {...props} />
  );
}

function Asked({ question, number, count, model, width, onAnswer, onGoOn, report }: QuestionCardProps) {
  const intl = useIntl();
  const [said, setSaid] = useState<number | null>(null);
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    if (waiting && model && said !== null) onAnswer({ viewer: said, model });
  }, [waiting, model, said, onAnswer]);
  return (
    <section className={styles.question} aria-labelledby="question">
      <div className={styles.words}>
        <p className={styles.kicker}>
          <FormattedMessage id="replay.question.kicker" values={{ number, all: count }} />
        </p>
        <QuestionHeading>{question.text}</QuestionHeading>
        {report}
      </div>
      <div className={styles.scale}>
        <ProbabilityScale
          label={intl.formatMessage({ id: 'replay.question.howLikely' })}
          guess={said}
          onGuess={setSaid}
          width={width}
        />
      </div>
      <div className={styles.actions}>
        <Button look="primary" disabled={said === null} onClick={() => setWaiting(true)}>
          <FormattedMessage id="replay.question.show" />
        </Button>
        <Button
          look="link"
          className={styles.skip}
          onClick={() => {
            onAnswer({ viewer: null, model });
            onGoOn();
          }}
        >
          <FormattedMessage id="replay.question.skip" />
        </Button>
        <p className={styles.hint} aria-live="polite">
          {said === null ? (
            <FormattedMessage id="replay.question.choose" />
          ) : waiting ? (
            <FormattedMessage id="replay.question.computing" />
          ) : null}
        </p>
      </div>
    </section>
  );
}

/** Milliseconds after which a question has its final height. */
const settleMs = 600;

/** The question's words: they take the focus and come into sight, since the replay has stopped because of them. */
function QuestionHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const section = heading.current?.closest('section');
    heading.current?.focus({ preventScroll: true });
    if (!section) return undefined;
    // Its parts measure themselves, so it grows for some frames: it is brought into sight until it has settled.
    const observer = new ResizeObserver(() => section.scrollIntoView({ block: 'nearest' }));
    observer.observe(section);
    const timer = setTimeout(() => observer.disconnect(), settleMs);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, []);
  return (
    <h2 ref={heading} id="question" className={styles.text} tabIndex={-1} data-question>
      {children}
    </h2>
  );
}

function Answered({
  question,
  number,
  count,
  guess,
  viewer,
  came,
  width,
  onGoOn,
  onWhy,
}: QuestionCardProps & { guess: Guess; viewer: number }) {
  const intl = useIntl();
  return (
    <section className={styles.question} aria-labelledby="question">
      <div className={styles.words}>
        <p className={styles.kicker}>
          <FormattedMessage id="replay.question.kickerAnswered" values={{ number, all: count }} />
          {' · '}
          {question.text}
        </p>
        <QuestionHeading>
          <FormattedMessage
            id="replay.question.answer"
            values={{
              guess: Math.round(viewer * 100),
              yes: question.answerYes,
              share: outOfHundred(guess.model?.share ?? 0),
            }}
          />
        </QuestionHeading>
        <p className={styles.later}>
          {came === null ? (
            <FormattedMessage id="replay.question.later" />
          ) : (
            <FormattedMessage id={came ? 'replay.question.recordYes' : 'replay.question.recordNo'} />
          )}
        </p>
      </div>
      <div className={styles.scale}>
        <ProbabilityScale
          label={intl.formatMessage(
            { id: 'replay.question.scale' },
            { yes: capital(question.answerYes, intl.locale) },
          )}
          guess={viewer}
          model={guess.model}
          record={came}
          width={width}
        />
      </div>
      <div className={styles.actions}>
        <Button look="link" className={styles.skip} onClick={onGoOn}>
          <FormattedMessage id="replay.question.goOn" />
        </Button>
        <Button look="link" className={styles.skip} onClick={onWhy}>
          <FormattedMessage id="replay.question.whatMoved" />
        </Button>
      </div>
    </section>
  );
}
