import { lazy, Suspense } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import type { Ask, Reveal } from '../../exercise/exercise.ts';
import type { Slide } from '../../exercise/slides.ts';
import { QrCode } from '../../kit/QrCode.tsx';
import { asksOf, type BoundExercise } from '../../stores/boundExercise.ts';
import { addressOf } from '../../stores/exerciseAddress.ts';
import { ExerciseFacts } from './ExerciseFacts.tsx';
import { ModelScale } from './ModelScale.tsx';
import styles from './Present.module.css';
import { ProseText } from './ProseText.tsx';
import { RightAnswer } from './RightAnswer.tsx';
import type { ShownChart } from './shownChart.ts';
import { StepPart } from './StepPart.tsx';

const LineAsked = lazy(async () => ({ default: (await import('./LineAsked.tsx')).LineAsked }));
const LineAnswer = lazy(async () => ({ default: (await import('./LineAnswer.tsx')).LineAnswer }));

interface PresentMessageProps {
  bound: BoundExercise;
  slide: Slide;
  /** Where the class finds the exercise; null: nowhere. */
  link: string | null;
  chart: ShownChart;
}

/** What one slide says, large. */
export function PresentMessage({
  bound,
  slide: { message, isAsked },
  link,
  chart: Chart,
}: PresentMessageProps) {
  const { exercise } = bound;
  switch (message.kind) {
    case 'title':
      return <Title bound={bound} link={link} />;
    case 'aims':
      return (
        <>
          <h2 className={styles.prompt}>
            <FormattedMessage id="exercise.aims" />
          </h2>
          <ul className={styles.list}>
            {exercise.aims.map((aim) => (
              <li key={aim}>{aim}</li>
            ))}
          </ul>
        </>
      );
    case 'text':
      return <ProseText prose={message.prose} />;
    case 'part':
      switch (message.part.kind) {
        case 'show':
          return (
            <div className={styles.shown}>
              <p>
                <Link href={addressOf(message.part)}>{message.part.label}</Link>
              </p>
              <Suspense fallback={null}>
                <Chart show={message.part} isAsked={isAsked} />
              </Suspense>
            </div>
          );
        case 'ask':
          return (
            <>
              <h2 className={styles.prompt}>{message.part.prompt}</h2>
              <HowToAnswer ask={message.part} />
            </>
          );
        case 'reveal':
          return <Answer bound={bound} reveal={message.part} />;
        default:
          return <StepPart bound={bound} part={message.part} />;
      }
  }
}

function Title({ bound: { exercise }, link }: Pick<PresentMessageProps, 'bound' | 'link'>) {
  const intl = useIntl();
  return (
    <div className={styles.opening}>
      <div>
        <h1 className={styles.title}>{exercise.title}</h1>
        <ExerciseFacts exercise={exercise} />
      </div>
      {link === null ? null : (
        <div className={styles.join}>
          <QrCode text={link} label={intl.formatMessage({ id: 'paper.code' })} />
          <p>
            <FormattedMessage id="present.join" />
          </p>
          <p dir="ltr">{link}</p>
        </div>
      )}
    </div>
  );
}

function HowToAnswer({ ask: { question, prompt } }: { ask: Ask }) {
  switch (question.kind) {
    case 'choice':
      return (
        <ol className={styles.options}>
          {question.options.map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ol>
      );
    case 'probability':
      return (
        <p>
          <FormattedMessage id="present.percent" />
        </p>
      );
    case 'number':
      return (
        <>
          <p>
            <FormattedMessage id="exercise.number" values={{ low: question.low, high: question.high }} />
          </p>
          {question.unit === null ? null : <p>{question.unit}</p>}
        </>
      );
    case 'text':
      return (
        <p>
          <FormattedMessage id="present.text" />
        </p>
      );
    case 'line':
      return (
        <Suspense fallback={null}>
          <div className={styles.line}>
            <LineAsked question={question} title={prompt} drawn={null} />
          </div>
        </Suspense>
      );
  }
}

/** px of a scale at the most; the style sheet enlarges it. */
const scaleWidth = 480;

function Answer({ bound, reveal }: { bound: BoundExercise; reveal: Reveal }) {
  const ask = asksOf(bound.exercise).find(({ id }) => id === reveal.of);
  return (
    <>
      {ask ? <h2 className={styles.asked}>{ask.prompt}</h2> : null}
      {ask ? <RightAnswer ask={ask} /> : null}
      <Suspense
        fallback={
          <p>
            <FormattedMessage id="exercise.computing" />
          </p>
        }
      >
        {ask?.question.kind === 'line' ? (
          <div className={styles.line}>
            <LineAnswer bound={bound} question={ask.question} title={ask.prompt} />
          </div>
        ) : null}
        <div className={styles.scales}>
          {reveal.models.map((model, i) => (
            <ModelScale key={i} bound={bound} model={model} guess={null} widest={scaleWidth} />
          ))}
        </div>
      </Suspense>
      {reveal.record === null ? null : (
        <p>
          <FormattedMessage id="exercise.record" values={{ record: reveal.record }} />
        </p>
      )}
    </>
  );
}
