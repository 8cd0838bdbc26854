import { DrawnLine } from '../../charts/drawnLine/DrawnLine.tsx';
import type { LineQuestion } from '../../exercise/exercise.ts';
import { useWidth } from '../../kit/useWidth.ts';
import type { LineModel } from '../../stores/lineAnswer.ts';
import { useLineWords } from './useLineWords.ts';

interface LineOverModelProps {
  question: LineQuestion;
  title: string;
  /** One sentence that says what the picture says. */
  says: string;
  /** Null: nobody's, the model and the record alone. */
  drawn: readonly number[] | null;
  model: LineModel;
}

/** The model's runs over the days of a question, the record, and a line that somebody drew. */
export function LineOverModel({ question, title, says, drawn, model }: LineOverModelProps) {
  const [ref, width] = useWidth();
  const { dayNames, percent, names } = useLineWords(question);
  return (
    <div ref={ref}>
      {width > 0 ? (
        <DrawnLine
          question={question}
          drawn={drawn}
          model={model}
          names={names}
          title={title}
          says={says}
          dayNames={dayNames}
          valueName={(value) => (value === null ? '' : percent(value))}
          width={width}
        />
      ) : null}
    </div>
  );
}
