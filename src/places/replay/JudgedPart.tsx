import { FormattedMessage } from 'react-intl';
import { judgedGuesses } from '../../stores/answers.ts';
import { outOfHundred } from '../../words/shares.ts';
import { useMiddleCase, useReplay } from './useReplay.ts';
import styles from './ReplayPlace.module.css';

/** The record's answer to a question, on the day on which the replay gets there. */
export function JudgedPart() {
  const opened = useMiddleCase();
  const guesses = useReplay((state) => state.guesses);
  const cursor = useReplay((state) => state.cursor);
  const fresh = judgedGuesses(opened, guesses, cursor).filter(
    ({ question }) => cursor - question.known < opened.facts.stepsPerDay,
  );
  return (
    <div role="status">
      {fresh.map(({ question, viewer, model, came }) => (
        <p key={question.id} className={styles.judged}>
          <FormattedMessage
            id="replay.judged"
            values={{
              number: opened.questions.indexOf(question) + 1,
              text: question.text,
              came: came ? 'yes' : 'no',
              you: Math.round(viewer * 100),
              model: outOfHundred(model),
            }}
          />
        </p>
      ))}
    </div>
  );
}
