import { use } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { LineQuestion } from '../../exercise/exercise.ts';
import type { BoundExercise } from '../../stores/boundExercise.ts';
import { LineOverModel } from './LineOverModel.tsx';
import { useLineWords } from './useLineWords.ts';

interface LineAnswerProps {
  bound: BoundExercise;
  question: LineQuestion;
  title: string;
}

/** What the model and the record say to a line, for a class and for the key. Waits for the runs. */
export function LineAnswer({ bound, question, title }: LineAnswerProps) {
  const intl = useIntl();
  const { first, last } = useLineWords(question);
  const model = use(bound.line(question));
  if (!model) {
    return (
      <p>
        <FormattedMessage id="exercise.notComputed" />
      </p>
    );
  }
  const id = model.record ? 'present.lineAnswer' : 'present.lineModel';
  const says = intl.formatMessage({ id }, { first, last });
  return (
    <>
      <LineOverModel question={question} title={title} says={says} drawn={null} model={model} />
      <p>{says}</p>
    </>
  );
}
