import { FormattedMessage, useIntl } from 'react-intl';
import type { Ask } from '../../exercise/exercise.ts';
import { WritingLines } from '../../kit/WritingLines.tsx';
import { PaperFrame } from './PaperFrame.tsx';
import styles from './Sheet.module.css';

/** Room on paper to answer by hand. */
export function RoomToWrite({ question }: { question: Ask['question'] }) {
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
      return (
        <>
          {question.unit === null ? null : (
            <p>
              <FormattedMessage id="paper.unit" values={{ unit: question.unit }} />
            </p>
          )}
          <PaperScale low={question.low} high={question.high} />
        </>
      );
    case 'text':
      return <WritingLines lines={question.lines} />;
  }
}

/** A line with eleven marks, to be marked with a pen. */
function PaperScale({ low, high }: { low: number; high: number }) {
  const intl = useIntl();
  const marks = Array.from({ length: 11 }, (_, i) => i);
  return (
    <svg className={styles.scale} viewBox="0 0 520 40" aria-hidden="true">
      <line x1={10} x2={510} y1={14} y2={14} />
      {marks.map((i) => (
        <g key={i}>
          <line x1={10 + i * 50} x2={10 + i * 50} y1={8} y2={20} />
          {i % 5 === 0 ? (
            <text x={10 + i * 50} y={35}>
              {intl.formatNumber(low + ((high - low) * i) / 10)}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}
