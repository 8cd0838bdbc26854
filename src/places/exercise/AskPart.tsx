import { lazy, Suspense, useId, useRef, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import { ProbabilityScale } from '../../charts/probability/ProbabilityScale.tsx';
import type { Ask } from '../../exercise/exercise.ts';
import { Button } from '../../kit/Button.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import type { BoundExercise } from '../../stores/boundExercise.ts';
import type { Said } from '../../stores/exerciseAnswers.ts';
import { writeLine } from '../../stores/lineAnswer.ts';
import { readNumber } from '../../words/readNumber.ts';
import styles from './ExercisePlace.module.css';

const LineAsked = lazy(async () => ({ default: (await import('./LineAsked.tsx')).LineAsked }));

/** A question; once it was answered it says what was said. */
export function AskPart({ bound, ask }: { bound: BoundExercise; ask: Ask }) {
  const said = useStore(bound.answers, ({ answers }) => answers[ask.id]);
  const answer = useStore(bound.answers, (state) => state.answer);
  const heading = useId();
  /** It was answered here and now: what stands where the button was takes its focus. */
  const isAnswered = useRef(false);
  return (
    <section className={styles.ask} aria-labelledby={heading}>
      <h3 id={heading} className={styles.prompt}>
        {ask.prompt}
      </h3>
      {said === undefined ? (
        <Asked
          ask={ask}
          labelledBy={heading}
          onAnswer={(value) => {
            isAnswered.current = true;
            answer(ask.id, value);
          }}
        />
      ) : (
        <p
          className={styles.said}
          data-said
          tabIndex={-1}
          ref={(words) => {
            if (words && isAnswered.current) words.focus();
            isAnswered.current = false;
          }}
        >
          <SaidWords ask={ask} said={said} />
        </p>
      )}
    </section>
  );
}

function SaidWords({ ask: { question }, said }: { ask: Ask; said: Said }) {
  const intl = useIntl();
  const words =
    question.kind === 'line'
      ? intl.formatMessage({ id: 'line.saidLine' }, { days: question.days.length })
      : typeof said === 'string'
        ? optionOf(question, said)
        : question.kind === 'probability'
          ? intl.formatMessage({ id: 'exercise.saidShare' }, { share: Math.round(said * 100) })
          : question.kind === 'number' && question.unit !== null
            ? intl.formatMessage({ id: 'exercise.unit' }, { value: said, unit: question.unit })
            : intl.formatNumber(said);
  return <FormattedMessage id="exercise.said" values={{ said: words }} />;
}

/** A choice in the words of the page; other words as they were written. */
const optionOf = (question: Ask['question'], said: string): string =>
  (question.kind === 'choice' ? question.options[question.said.indexOf(said)] : undefined) ?? said;

interface AskedProps {
  ask: Ask;
  /** Id of the heading that holds the question. */
  labelledBy: string;
  onAnswer: (said: Said) => void;
}

function Asked({ ask: { question, prompt }, labelledBy, onAnswer }: AskedProps) {
  const name = useId();
  const [text, setText] = useState('');
  const [share, setShare] = useState<number | null>(null);
  const [line, setLine] = useState<number[] | null>(null);
  const [ref, width] = useWidth();
  const form = (control: ReactNode, said: Said | null) => (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (said !== null) onAnswer(said);
      }}
    >
      {control}
      <Button type="submit" look="primary" disabled={said === null}>
        <FormattedMessage id="exercise.answer" />
      </Button>
    </form>
  );
  switch (question.kind) {
    case 'probability':
      return form(
        <div ref={ref}>
          {width > 0 ? (
            <ProbabilityScale labelledBy={labelledBy} guess={share} onGuess={setShare} width={width} />
          ) : null}
        </div>,
        share,
      );
    case 'choice':
      return form(
        <div role="radiogroup" aria-labelledby={labelledBy}>
          {question.options.map((option, i) => (
            <label key={option} className={styles.option}>
              <input
                type="radio"
                name={name}
                value={question.said[i]}
                checked={text === question.said[i]}
                onChange={() => setText(question.said[i]!)}
              />
              {option}
            </label>
          ))}
        </div>,
        text === '' ? null : text,
      );
    case 'number': {
      const { low, high, unit } = question;
      const value = readNumber(text) ?? NaN;
      return form(
        <label className={styles.number}>
          <FormattedMessage id="exercise.number" values={{ low, high }} />
          <span>
            <input
              type="text"
              inputMode="decimal"
              autoComplete="off"
              dir="ltr"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />{' '}
            {unit}
          </span>
        </label>,
        value >= low && value <= high ? value : null,
      );
    }
    case 'line':
      return form(
        <Suspense fallback={null}>
          <LineAsked question={question} title={prompt} drawn={line} onDraw={setLine} />
        </Suspense>,
        line && writeLine(line),
      );
    case 'text':
      return form(
        <label className={styles.words}>
          <FormattedMessage id="exercise.words" />
          <textarea rows={question.lines} value={text} onChange={(event) => setText(event.target.value)} />
        </label>,
        text.trim() === '' ? null : text,
      );
  }
}
