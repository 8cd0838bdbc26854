import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { modelShare, recordAnswer } from '../../stores/answers.ts';
import type { Guess } from '../../stores/questions.ts';
import { useChoices } from './choices.ts';
import { EventCard } from './EventCard.tsx';
import type { ShownEvent } from './shownEvent.ts';
import { focusPlay } from './focusPlay.ts';
import { QuestionCard } from './QuestionCard.tsx';
import { useCase, useMiddleCase, useReplay } from './useReplay.ts';
import { useWidth } from '../../kit/useWidth.ts';
import styles from './ReplayPlace.module.css';

/** The question at which the replay has stopped, in the event's place. */
export function QuestionPart({ id, shown }: { id: string; shown: ShownEvent | null }) {
  const intl = useIntl();
  const { scenario } = useCase();
  const opened = useMiddleCase();
  const cursor = useReplay((state) => state.cursor);
  const cone = useReplay((state) => state.cone);
  const guess = useReplay((state) => state.guesses[id] ?? null);
  const answer = useReplay((state) => state.answer);
  const close = useReplay((state) => state.closeQuestion);
  const play = useReplay((state) => state.play);
  const stopAtQuestions = useChoices((choices) => choices.stopAtQuestions);
  const [ref, width] = useWidth();
  const { questions } = opened;
  const number = questions.findIndex((question) => question.id === id);
  const question = questions[number];
  const onAnswer = useCallback((said: Guess) => answer(id, said), [answer, id]);
  if (!question) return null;
  const came = recordAnswer(opened, question, cursor);
  const scale = width >= 700 ? Math.floor((width - 32) * (500 / 916)) : width;
  return (
    <div ref={ref} className={styles.question}>
      <QuestionCard
        key={id}
        question={question}
        number={number + 1}
        count={questions.length}
        guess={guess}
        model={modelShare(cone, questions, question)}
        came={came}
        report={
          shown && shown.step !== null && shown.step >= cursor - opened.facts.stepsPerDay ? (
            <Disclosure summary={intl.formatMessage({ id: 'replay.question.report' })}>
              {() => <EventCard scenario={scenario} id={shown.id} event={shown.event} />}
            </Disclosure>
          ) : null
        }
        width={scale}
        onAnswer={onAnswer}
        onGoOn={() => {
          close();
          play(stopAtQuestions);
          focusPlay();
        }}
        onWhy={() => {
          close();
          focusPlay();
        }}
      />
    </div>
  );
}
