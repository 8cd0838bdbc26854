import { FormattedMessage } from 'react-intl';
import type { Ask, Exercise, Part } from '../../exercise/exercise.ts';
import { ChallengeOnPaper } from './ChallengeOnPaper.tsx';
import { PaperFrame } from './PaperFrame.tsx';
import { ProseText } from './ProseText.tsx';
import { RightAnswer } from './RightAnswer.tsx';
import styles from './Sheet.module.css';

/** All of an exercise for paper: the questions with room to write; with the key, what the teacher needs instead. */
export function SheetPart({ exercise, withKey }: { exercise: Exercise; withKey: boolean }) {
  return (
    <>
      {withKey ? null : (
        <p className={styles.name}>
          <FormattedMessage id="exercise.name" />
        </p>
      )}
      <ProseText prose={exercise.introduction} />
      {exercise.steps.map((step, i) => (
        <section key={i}>
          <h2 className={styles.step}>{step.title}</h2>
          {step.parts.map((part, n) => (
            <OnPaper key={n} part={part} withKey={withKey} />
          ))}
        </section>
      ))}
      <h2 className={styles.step}>
        <FormattedMessage id="exercise.sources" />
      </h2>
      <ul>
        {exercise.sources.map(({ text, url }) => (
          <li key={text}>{url === undefined ? text : `${text} ${url}`}</li>
        ))}
      </ul>
      <p>
        <FormattedMessage id="exercise.licence" values={{ licence: exercise.licence }} />
      </p>
    </>
  );
}

function OnPaper({ part, withKey }: { part: Part; withKey: boolean }) {
  switch (part.kind) {
    case 'prose':
      return <ProseText prose={part.prose} />;
    case 'show':
    case 'check':
      return <p>{part.label}</p>;
    case 'ask':
      return (
        <div className={styles.ask}>
          <h3 className={styles.prompt}>{part.prompt}</h3>
          {withKey ? <RightAnswer ask={part} /> : <Room question={part.question} />}
        </div>
      );
    case 'reveal':
      return withKey ? (
        <>
          <ProseText prose={part.prose} />
          {part.record === null ? null : (
            <p>
              <FormattedMessage id="exercise.record" values={{ record: part.record }} />
            </p>
          )}
        </>
      ) : null;
    case 'challenge':
      return <ChallengeOnPaper challenge={part} withKey={withKey} />;
    case 'key':
    case 'notes':
      return withKey ? (
        <div className={styles.key}>
          <p className={styles.keyHead}>
            <FormattedMessage id={part.kind === 'key' ? 'exercise.key' : 'exercise.notes'} />
          </p>
          <ProseText prose={part.prose} />
        </div>
      ) : null;
  }
}

/** Room to answer by hand. */
function Room({ question }: { question: Ask['question'] }) {
  switch (question.kind) {
    case 'choice':
      return (
        <ul>
          {question.options.map((option) => (
            <li key={option} className={styles.option}>
              <span className={styles.box} />
              {option}
            </li>
          ))}
        </ul>
      );
    case 'probability':
      return (
        <>
          <p>
            <FormattedMessage id="exercise.percent" />
          </p>
          <PaperScale low={0} high={100} />
        </>
      );
    case 'line':
      return <PaperFrame question={question} />;
    case 'number':
      return <PaperScale low={question.low} high={question.high} />;
    case 'text':
      return (
        <div className={styles.lines} style={{ blockSize: `${question.lines * 9}mm` }} aria-hidden="true" />
      );
  }
}

/** A line with eleven marks, to be marked with a pen. */
function PaperScale({ low, high }: { low: number; high: number }) {
  const marks = Array.from({ length: 11 }, (_, i) => i);
  return (
    <svg className={styles.scale} viewBox="0 0 520 40" aria-hidden="true">
      <line x1={10} x2={510} y1={14} y2={14} />
      {marks.map((i) => (
        <g key={i}>
          <line x1={10 + i * 50} x2={10 + i * 50} y1={8} y2={20} />
          {i % 5 === 0 ? (
            <text x={10 + i * 50} y={35}>
              {low + ((high - low) * i) / 10}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}
