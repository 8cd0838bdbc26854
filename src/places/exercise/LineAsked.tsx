import { FormattedMessage, useIntl } from 'react-intl';
import { DrawnLine } from '../../charts/drawnLine/DrawnLine.tsx';
import type { LineQuestion } from '../../exercise/exercise.ts';
import { useWidth } from '../../kit/useWidth.ts';
import { useLineWords } from './useLineWords.ts';

interface LineAskedProps {
  question: LineQuestion;
  title: string;
  drawn: readonly number[] | null;
  /** Without it the line can no longer be drawn. */
  onDraw?: (values: number[]) => void;
}

/** A frame of days with the viewer's line. */
export function LineAsked({ question, title, drawn, onDraw }: LineAskedProps) {
  const intl = useIntl();
  const [ref, width] = useWidth();
  const { dayNames, percent, names, first, last } = useLineWords(question);
  const says = drawn
    ? intl.formatMessage({ id: 'line.drawn' }, { first: percent(drawn[0]!), last: percent(drawn.at(-1)!) })
    : intl.formatMessage({ id: 'line.frame' }, { days: dayNames.length, first, last });
  return (
    <div ref={ref}>
      {onDraw ? (
        <p>
          <FormattedMessage id="line.draw" />
        </p>
      ) : null}
      <p>
        <FormattedMessage id="line.scale" />
      </p>
      {width > 0 ? (
        <DrawnLine
          question={question}
          drawn={drawn}
          model={null}
          names={names}
          title={title}
          says={says}
          dayNames={dayNames}
          valueName={(value) => (value === null ? intl.formatMessage({ id: 'line.unset' }) : percent(value))}
          onDraw={onDraw}
          width={width}
        />
      ) : null}
    </div>
  );
}
