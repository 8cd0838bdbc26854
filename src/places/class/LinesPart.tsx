import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { DrawnLine } from '../../charts/drawnLine/DrawnLine.tsx';
import type { ClassQuestion } from '../../exercise/classQuestions.ts';
import type { LineQuestion } from '../../exercise/exercise.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import type { ToldExercise } from '../../stores/classView.ts';
import { meanDistance, middleLine, readLine } from '../../stores/lineAnswer.ts';
import { formatDay } from '../../words/dates.ts';
import styles from './ClassPlace.module.css';

interface LinesPartProps {
  question: ClassQuestion;
  prompt: string;
  exercise: ToldExercise | undefined;
  width: number;
}

/** The lines of a class and their middle, over the model's runs and the record. */
export function LinesPart({ question, prompt, exercise, width }: LinesPartProps) {
  const asked = exercise?.asks.find(({ id }) => id === question.question)?.question;
  const days = asked?.kind === 'line' ? asked.days.length : 0;
  const lines = useMemo(
    () => question.answers.flatMap(({ answer }) => [readLine(answer, days)].filter((line) => line !== null)),
    [question, days],
  );
  const middle = useMemo(() => middleLine(lines), [lines]);
  return (
    <>
      <p className={styles.prompt}>{prompt}</p>
      {asked?.kind !== 'line' || middle === null ? (
        <p>
          {question.answers.length === 0 ? (
            <FormattedMessage id="class.line.nobody" />
          ) : (
            <FormattedMessage id="class.line.none" values={{ count: question.answers.length }} />
          )}
        </p>
      ) : (
        <Drawn
          {...{ lines, middle, width, prompt }}
          asked={asked}
          model={exercise?.lines[question.question] ?? null}
        />
      )}
    </>
  );
}

interface DrawnProps {
  asked: LineQuestion;
  lines: readonly (readonly number[])[];
  middle: readonly number[];
  model: ToldExercise['lines'][string];
  prompt: string;
  width: number;
}

function Drawn({ asked, lines, middle, model, prompt, width }: DrawnProps) {
  const intl = useIntl();
  const { start, stepHours, zone } = asked.clock;
  const dayNames = asked.days.map(({ first }) =>
    formatDay(start + (first - asked.from) * stepHours * 3_600_000, intl.locale, zone),
  );
  const points = (share: number): number => Math.round(share * 100);
  const percent = (share: number): string =>
    intl.formatMessage({ id: 'class.line.value' }, { value: points(share) });
  const says = intl.formatMessage(
    { id: 'class.line.says' },
    { count: lines.length, first: dayNames[0]!, last: dayNames.at(-1)! },
  );
  const record = model?.record ?? null;
  const columns = [
    { id: 'class.line.class', values: middle },
    ...(model ? [{ id: 'class.line.model', values: model.middle } as const] : []),
    ...(record ? [{ id: 'class.line.record', values: record } as const] : []),
  ] as const;
  return (
    <>
      <DrawnLine
        question={asked}
        drawn={middle}
        others={lines}
        model={model}
        names={{
          you: intl.formatMessage({ id: 'class.line.class' }),
          model: intl.formatMessage({ id: 'class.line.model' }),
          record: intl.formatMessage({ id: 'class.line.record' }),
        }}
        title={prompt}
        says={says}
        dayNames={dayNames}
        valueName={(value) => (value === null ? '' : percent(value))}
        width={width}
      />
      {model && record ? (
        <p className={styles.distance}>
          <FormattedMessage
            id="class.line.distance"
            values={{
              class: points(meanDistance(middle, record)),
              model: points(meanDistance(model.middle, record)),
            }}
          />
        </p>
      ) : null}
      <Disclosure summary={intl.formatMessage({ id: 'class.line.table' })} name={prompt}>
        {() => (
          <table className={styles.choices}>
            <caption>{prompt}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <FormattedMessage id="class.line.day" />
                </th>
                {columns.map(({ id }) => (
                  <th key={id} scope="col">
                    <FormattedMessage id={id} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {dayNames.map((name, day) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {columns.map(({ id, values }) => (
                    <td key={id}>{percent(values[day]!)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Disclosure>
    </>
  );
}
