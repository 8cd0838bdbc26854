import { lazy, Suspense } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Part, Reveal } from '../../exercise/exercise.ts';
import { PaperHead } from '../../kit/PaperHead.tsx';
import { asksOf, type BoundExercise } from '../../stores/boundExercise.ts';
import { ExerciseFacts } from './ExerciseFacts.tsx';
import { ModelScale } from './ModelScale.tsx';
import { ChallengeOnPaper } from './ChallengeOnPaper.tsx';
import { ProseText } from './ProseText.tsx';
import { RightAnswer } from './RightAnswer.tsx';
import { RoomToWrite } from './RoomToWrite.tsx';
import type { ShownChart } from './shownChart.ts';
import styles from './Sheet.module.css';

const LineAnswer = lazy(async () => ({ default: (await import('./LineAnswer.tsx')).LineAnswer }));

interface SheetPartProps {
  bound: BoundExercise;
  withKey: boolean;
  link: string | null;
  /** Draws what is shown, on the sheet; null: without pictures and runs. */
  chart: ShownChart | null;
}

/** All of an exercise for paper: the questions with room to write; with the key, what the teacher needs instead. */
export function SheetPart({ bound, withKey, link, chart }: SheetPartProps) {
  const intl = useIntl();
  const { exercise } = bound;
  return (
    <div className={styles.sheet}>
      <PaperHead
        title={
          withKey ? intl.formatMessage({ id: 'exercise.keyOf' }, { title: exercise.title }) : exercise.title
        }
        facts={<ExerciseFacts exercise={exercise} />}
        withName={!withKey}
        link={link}
      />
      <ProseText prose={exercise.introduction} />
      {withKey ? (
        <>
          <h2 className={styles.step}>
            <FormattedMessage id="exercise.aims" />
          </h2>
          <ul className={styles.list}>
            {exercise.aims.map((aim) => (
              <li key={aim}>{aim}</li>
            ))}
          </ul>
        </>
      ) : null}
      {exercise.steps.map((step, i) => (
        <section key={i}>
          <h2 className={styles.step}>{step.title}</h2>
          {step.minutes === null ? null : (
            <p className={styles.minutes}>
              <FormattedMessage id="step.minutes" values={{ minutes: step.minutes }} />
            </p>
          )}
          {step.parts.map((part, n) => (
            <OnPaper key={n} part={part} bound={bound} withKey={withKey} chart={chart} />
          ))}
        </section>
      ))}
      <section className={styles.end}>
        <h2 className={styles.step}>
          <FormattedMessage id="exercise.sources" />
        </h2>
        <ul className={styles.list}>
          {exercise.sources.map(({ text, url }) => (
            <li key={text}>
              <bdi>{url === undefined ? text : `${text} ${url}`}</bdi>
            </li>
          ))}
        </ul>
        <p className={styles.small}>
          <FormattedMessage id="exercise.licence" values={{ licence: exercise.licence }} />
        </p>
      </section>
    </div>
  );
}

type OnPaperProps = Pick<SheetPartProps, 'bound' | 'withKey' | 'chart'> & { part: Part };

function OnPaper({ part, bound, withKey, chart: Chart }: OnPaperProps) {
  switch (part.kind) {
    case 'prose':
      return <ProseText prose={part.prose} />;
    case 'show':
      return (
        <div className={styles.shown}>
          <p>{part.label}</p>
          {Chart && !withKey ? (
            <Suspense fallback={null}>
              <Chart show={part} isAsked />
            </Suspense>
          ) : null}
        </div>
      );
    case 'check':
      return (
        <p className={styles.option}>
          <span className={styles.box} />
          {part.label}
        </p>
      );
    case 'ask':
      return (
        <div className={styles.ask}>
          <h3 className={styles.prompt}>{part.prompt}</h3>
          {withKey ? <RightAnswer ask={part} /> : <RoomToWrite question={part.question} />}
        </div>
      );
    case 'reveal':
      return withKey ? <Revealed bound={bound} reveal={part} runs={Chart !== null} /> : null;
    case 'challenge':
      return <ChallengeOnPaper challenge={part} withKey={withKey} />;
    case 'key':
    case 'notes':
      return withKey ? (
        <div className={styles.key}>
          <p className={styles.keyHead}>
            <FormattedMessage id={part.kind === 'key' ? 'exercise.key' : 'exercise.notes'} />
          </p>
          <ProseText prose={part.prose} />
        </div>
      ) : null;
  }
}

/** px: a scale over the whole sheet is no easier to read. */
const scaleWidth = 480;

function Revealed({ bound, reveal, runs }: { bound: BoundExercise; reveal: Reveal; runs: boolean }) {
  const ask = asksOf(bound.exercise).find(({ id }) => id === reveal.of);
  const computing = (
    <p>
      <FormattedMessage id="exercise.computing" />
    </p>
  );
  return (
    <div className={styles.revealed}>
      {runs && ask?.question.kind === 'line' ? (
        <Suspense fallback={computing}>
          <LineAnswer bound={bound} question={ask.question} title={ask.prompt} />
        </Suspense>
      ) : null}
      {runs
        ? reveal.models.map((model, i) => (
            <Suspense key={i} fallback={computing}>
              <ModelScale bound={bound} model={model} guess={null} widest={scaleWidth} />
            </Suspense>
          ))
        : null}
      {reveal.record === null ? null : (
        <p>
          <FormattedMessage id="exercise.record" values={{ record: reveal.record }} />
        </p>
      )}
      <ProseText prose={reveal.prose} />
    </div>
  );
}
