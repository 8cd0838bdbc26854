import { FormattedMessage, useIntl } from 'react-intl';
import { DataTable } from '../../charts/frame/DataTable.tsx';
import { MovedChart } from '../../charts/moved/MovedChart.tsx';
import type { Gain, QuestionChange } from '../../exercise/classChange.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import type { ClassView } from '../../stores/classView.ts';
import { outOfHundred } from '../../words/shares.ts';
import styles from './ClassPlace.module.css';
import { tellQuestion, type ToldQuestion } from './questionWords.ts';

interface MovedPartProps {
  changes: readonly QuestionChange[];
  gain: Gain | null;
  exercises: ClassView['exercises'];
}

/** Which answers moved between the rounds, from what to what, and what the class gained. */
export function MovedPart({ changes, gain, exercises }: MovedPartProps) {
  const intl = useIntl();
  const [ref, width] = useWidth();
  const tell = ({ question }: QuestionChange) => tellQuestion(question, exercises[question.exercise], intl);
  const rows = changes.flatMap((change) =>
    change.right
      ? [
          {
            id: `${change.question.exercise} ${change.question.question}`,
            name: tell(change).short,
            before: change.right.before,
            after: change.right.after,
            of: change.pairs.length,
          },
        ]
      : [],
  );
  const distances = changes.flatMap((change) =>
    change.distance
      ? [
          {
            id: `${change.question.exercise} ${change.question.question}`,
            title: tell(change).short,
            before: Math.round(change.distance.before * 100),
            after: Math.round(change.distance.after * 100),
          },
        ]
      : [],
  );
  return (
    <section aria-labelledby="moved" ref={ref}>
      <h2 id="moved" className={styles.head}>
        <FormattedMessage id="class.part.moved" />
      </h2>
      {changes.length === 0 ? (
        <p className={styles.text}>
          <FormattedMessage id="class.moved.none" />
        </p>
      ) : null}
      {gain ? <GainWords gain={gain} /> : null}
      {rows.length > 0 && width > 0 ? (
        <MovedChart
          series={{ title: intl.formatMessage({ id: 'class.moved.title' }), rows }}
          width={Math.min(width, 720)}
        />
      ) : null}
      {distances.length === 0 ? null : (
        <ul className={styles.list}>
          {distances.map(({ id, ...values }) => (
            <li key={id}>
              <FormattedMessage id="class.moved.distance" values={values} />
            </li>
          ))}
        </ul>
      )}
      {changes.some(({ question }) => question.kind === 'choice') ? (
        <Moves changes={changes} tell={tell} />
      ) : null}
    </section>
  );
}

function GainWords({ gain: { students, few, before, after, gain, low, high } }: { gain: Gain }) {
  const intl = useIntl();
  const of100 = (value: number): string => intl.formatNumber(Math.round(value * 100));
  return (
    <div className={styles.text}>
      <p>
        <FormattedMessage
          id="class.gain.says"
          values={{
            students,
            before: intl.formatNumber(outOfHundred(before)),
            after: intl.formatNumber(outOfHundred(after)),
            gain: of100(gain),
          }}
        />{' '}
        <FormattedMessage id="class.gain.interval" values={{ low: of100(low), high: of100(high) }} />
      </p>
      <p>
        {few ? (
          <strong>
            <FormattedMessage id="class.gain.few" />
          </strong>
        ) : null}{' '}
        <FormattedMessage id="class.gain.caution" />
      </p>
    </div>
  );
}

interface MovesProps {
  changes: readonly QuestionChange[];
  tell: (change: QuestionChange) => ToldQuestion;
}

/** From which answer to which, and how many; the most frequent first. */
function Moves({ changes, tell }: MovesProps) {
  const intl = useIntl();
  const rows = (): { id: string; cells: string[] }[] =>
    changes.flatMap((change) => {
      if (change.question.kind !== 'choice') return [];
      const { short, options } = tell(change);
      const words = (answer: string): string => {
        const text = options.find((one) => one.answer === answer)?.text ?? answer;
        return answer === change.question.right
          ? intl.formatMessage({ id: 'class.who.right' }, { answer: text })
          : text;
      };
      const counts = new Map<string, number>();
      for (const { before, after } of change.pairs) {
        const key = JSON.stringify([before, after]);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      return [...counts]
        .toSorted(([, a], [, b]) => b - a)
        .map(([key, count]) => {
          const [before, after] = JSON.parse(key) as [string, string];
          return {
            id: `${change.question.question} ${key}`,
            cells: [short, words(before), words(after), intl.formatNumber(count)],
          };
        });
    });
  const title = intl.formatMessage({ id: 'class.moved.open' });
  return (
    <Disclosure summary={title}>
      {() => (
        <DataTable
          caption={title}
          columns={[
            intl.formatMessage({ id: 'class.moved.question' }),
            intl.formatMessage({ id: 'class.moved.from' }),
            intl.formatMessage({ id: 'class.moved.to' }),
            intl.formatMessage({ id: 'class.moved.students' }),
          ]}
          rows={rows()}
        />
      )}
    </Disclosure>
  );
}
