import { FormattedMessage, useIntl } from 'react-intl';
import type { Ask } from '../../exercise/exercise.ts';

/** The answer that the exercise itself gives to a choice or a number; nothing where it gives none. */
export function RightAnswer({ ask: { question } }: { ask: Ask }) {
  const intl = useIntl();
  if ((question.kind !== 'choice' && question.kind !== 'number') || question.answer === null) return null;
  const { answer } = question;
  const words =
    typeof answer === 'string'
      ? answer
      : question.kind === 'number' && question.unit !== null
        ? intl.formatMessage({ id: 'exercise.unit' }, { value: answer, unit: question.unit })
        : intl.formatNumber(answer);
  return (
    <p>
      <FormattedMessage id="exercise.right" values={{ answer: words }} />
    </p>
  );
}
