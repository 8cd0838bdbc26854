import { use } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { LineQuestion } from '../../exercise/exercise.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import type { BoundExercise } from '../../stores/boundExercise.ts';
import { meanDistance, readLine, type LineModel } from '../../stores/lineAnswer.ts';
import { LineOverModel } from './LineOverModel.tsx';
import styles from './LineReveal.module.css';
import { useLineWords } from './useLineWords.ts';

interface LineRevealProps {
  bound: BoundExercise;
  question: LineQuestion;
  title: string;
  said: unknown;
}

/** The viewer's line over the model's runs and the record, with how far it lies from them. */
export function LineReveal({ bound, question, title, said }: LineRevealProps) {
  const model = use(bound.line(question));
  const drawn = readLine(said, question.days.length);
  if (!model || !drawn) {
    return (
      <p>
        <FormattedMessage id="exercise.notComputed" />
      </p>
    );
  }
  return <Revealed question={question} title={title} drawn={drawn} model={model} />;
}

interface RevealedProps {
  question: LineQuestion;
  title: string;
  drawn: readonly number[];
  model: LineModel;
}

function Revealed({ question, title, drawn, model }: RevealedProps) {
  const intl = useIntl();
  const { dayNames, percent, first, last } = useLineWords(question);
  const { low, middle, high, record } = model;
  const points = (share: number): number => Math.round(share * 100);
  const within = drawn.filter((value, day) => value >= low[day]! && value <= high[day]!).length;
  return (
    <div>
      <LineOverModel
        question={question}
        title={title}
        says={intl.formatMessage({ id: 'line.revealed' }, { first, last })}
        drawn={drawn}
        model={model}
      />
      <p className={styles.words}>
        <FormattedMessage
          id={record ? 'line.distance' : 'line.noRecord'}
          values={{
            yours: points(meanDistance(drawn, record ?? middle)),
            model: record ? points(meanDistance(middle, record)) : 0,
          }}
        />{' '}
        <FormattedMessage id="line.within" values={{ within, days: drawn.length }} />
      </p>
      <Disclosure summary={intl.formatMessage({ id: 'line.table' })}>
        {() => (
          <table className={styles.table}>
            <caption>{title}</caption>
            <thead>
              <tr>
                {(['line.day', 'line.you', 'line.model', 'line.band'] as const).map((id) => (
                  <th key={id} scope="col">
                    <FormattedMessage id={id} />
                  </th>
                ))}
                {record ? (
                  <th scope="col">
                    <FormattedMessage id="line.record" />
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {dayNames.map((name, day) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{percent(drawn[day]!)}</td>
                  <td>{percent(middle[day]!)}</td>
                  <td>
                    <FormattedMessage
                      id="line.between"
                      values={{ low: percent(low[day]!), high: percent(high[day]!) }}
                    />
                  </td>
                  {record ? <td>{percent(record[day]!)}</td> : null}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Disclosure>
    </div>
  );
}
