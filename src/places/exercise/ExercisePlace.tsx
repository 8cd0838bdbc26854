import { Suspense, use, useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import { Calibration } from '../../charts/probability/Calibration.tsx';
import { PlaceFrame, PlaceTitle } from '../../kit/PlaceFrame.tsx';
import { PlaceWords } from '../../kit/PlaceWords.tsx';
import type { BoundExercise } from '../../stores/boundExercise.ts';
import { judgedAnswers } from '../../stores/exerciseRows.ts';
import { brierOf } from '../../stores/questions.ts';
import { exerciseWordsIn } from '../../words/exerciseCatalog.ts';
import styles from './ExercisePlace.module.css';
import { ExerciseFacts } from './ExerciseFacts.tsx';
import { ExerciseTools } from './ExerciseTools.tsx';
import { ProseText } from './ProseText.tsx';
import { SheetPart } from './SheetPart.tsx';
import { SheetTools } from './SheetTools.tsx';
import type { ShownChart } from './shownChart.ts';
import { StepPart } from './StepPart.tsx';
import { addressOfStep, StepsNav } from './StepsNav.tsx';

interface ExercisePlaceProps {
  bound: BoundExercise;
  /** From 0. */
  step: number;
  /** The whole exercise for paper, with the key or without, in place of a step; null: a step. */
  paper: 'sheet' | 'key' | null;
  /** It is not translated to the language of the page, and this is said. */
  inEnglish: boolean;
  /** Where others find it; null: nowhere. */
  link: string | null;
  /** Only this computer can follow the link. */
  isLocal: boolean;
  chart: ShownChart;
}

/** An exercise: a step at a time on the screen, all of it on paper. */
export function ExercisePlace({ bound, step, paper, inEnglish, link, isLocal, chart }: ExercisePlaceProps) {
  const { exercise } = bound;
  return (
    <PlaceWords wordsIn={exerciseWordsIn}>
      <PlaceFrame
        back={
          <Link href={paper === null ? '/classroom' : `/exercise/${exercise.id}`}>
            <FormattedMessage id={paper === null ? 'exercise.all' : 'exercise.toScreen'} />
          </Link>
        }
      >
        {paper === null ? (
          <>
            <div className={styles.screenOnly}>
              <PlaceTitle>{exercise.title}</PlaceTitle>
              <ExerciseFacts exercise={exercise} />
              {inEnglish ? (
                <p className={styles.facts}>
                  <FormattedMessage id="exercise.inEnglish" />
                </p>
              ) : null}
              <OnScreen bound={bound} step={step} />
            </div>
            <div className={styles.paperOnly}>
              {/* Without pictures: nobody has asked for a sheet, and each costs a thousand runs. */}
              <SheetPart bound={bound} withKey={false} link={link} chart={null} />
            </div>
          </>
        ) : (
          <>
            <SheetTools isLocal={link !== null && isLocal} />
            <SheetPart bound={bound} withKey={paper === 'key'} link={link} chart={chart} />
          </>
        )}
      </PlaceFrame>
    </PlaceWords>
  );
}

function OnScreen({ bound, step }: { bound: BoundExercise; step: number }) {
  const { exercise } = bound;
  const shown = exercise.steps[step]!;
  const [before, after] = [exercise.steps[step - 1], exercise.steps[step + 1]];
  return (
    <>
      <StepsNav exercise={exercise} step={step} />
      {step === 0 ? <Beginning bound={bound} /> : null}
      <h2 className={styles.head}>{shown.title}</h2>
      {shown.parts.map((part, i) => (
        <StepPart key={`${step}/${i}`} bound={bound} part={part} />
      ))}
      {after ? null : (
        <Suspense fallback={null}>
          <Scores bound={bound} />
        </Suspense>
      )}
      <p className={styles.moves}>
        {before ? (
          <Link href={addressOfStep(exercise, step - 1)} className={styles.link}>
            <FormattedMessage id="exercise.previous" values={{ title: before.title }} />
          </Link>
        ) : null}
        {after ? (
          <Link href={addressOfStep(exercise, step + 1)} className={styles.link}>
            <FormattedMessage id="exercise.next" values={{ title: after.title }} />
          </Link>
        ) : null}
      </p>
      <ExerciseTools bound={bound} step={step} />
    </>
  );
}

function Beginning({ bound: { exercise } }: { bound: BoundExercise }) {
  return (
    <>
      <h2 className={styles.head}>
        <FormattedMessage id="exercise.beginning" />
      </h2>
      <ProseText prose={exercise.introduction} />
      <p className={styles.aims}>
        <FormattedMessage id="exercise.aims" />
      </p>
      <ul className={styles.list}>
        {exercise.aims.map((aim) => (
          <li key={aim}>{aim}</li>
        ))}
      </ul>
    </>
  );
}

/** The forecasts of the exercise beside what came, at its end. */
function Scores({ bound }: { bound: BoundExercise }) {
  const said = useStore(bound.answers, ({ answers }) => answers);
  const judged = use(useMemo(() => judgedAnswers(bound, said), [bound, said]));
  const [viewer, model] = [brierOf(judged, 'viewer'), brierOf(judged, 'model')];
  return viewer === null || model === null ? null : (
    <Calibration judged={judged} scores={{ viewer, model }} />
  );
}
