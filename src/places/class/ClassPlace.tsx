import { useState } from 'react';
import { Link } from 'wouter';
import { FormattedMessage } from 'react-intl';
import { useStore, type StoreApi } from 'zustand';
import { Button } from '../../kit/Button.tsx';
import { PlaceFrame, PlaceTitle } from '../../kit/PlaceFrame.tsx';
import { PlaceWords } from '../../kit/PlaceWords.tsx';
import type { ClassView } from '../../stores/classView.ts';
import { classWordsIn } from '../../words/classCatalog.ts';
import { labWordsIn } from '../../words/labCatalog.ts';
import { questionsWordsIn } from '../../words/questionsCatalog.ts';
import { AnswersTable } from './AnswersTable.tsx';
import { CalibrationPart } from './CalibrationPart.tsx';
import styles from './ClassPlace.module.css';
import { DropPart } from './DropPart.tsx';
import { FaultsPart } from './FaultsPart.tsx';
import { MovedPart } from './MovedPart.tsx';
import { SaidPart } from './SaidPart.tsx';
import { SavePart } from './SavePart.tsx';

/** A class's files of answers, dropped by the teacher: what was said, how well it was forecast, and what moved. */
export function ClassPlace({ view }: { view: StoreApi<ClassView> }) {
  return (
    // The bank's questions are told here, and charts speak in the lab's words.
    <PlaceWords wordsIn={labWordsIn}>
      <PlaceWords wordsIn={questionsWordsIn}>
        <PlaceWords wordsIn={classWordsIn}>
          <PlaceFrame
            isWide
            back={
              <Link href="/classroom">
                <FormattedMessage id="class.classroom" />
              </Link>
            }
          >
            <PlaceTitle>
              <FormattedMessage id="app.class" />
            </PlaceTitle>
            <p className={styles.help}>
              <FormattedMessage id="class.help" />
            </p>
            <DropPart view={view} />
            <FaultsPart view={view} />
            <Found view={view} />
          </PlaceFrame>
        </PlaceWords>
      </PlaceWords>
    </PlaceWords>
  );
}

function Found({ view }: { view: StoreApi<ClassView> }) {
  const { files, gathered, exercises, questions, calibration, changes, gain } = useStore(view);
  const [chosen, setChosen] = useState<string | null>(null);
  const [names, setNames] = useState(false);
  if (files.length === 0) return null;
  const sets = [...new Set(questions.map(({ exercise }) => exercise))];
  const shown = chosen !== null && sets.includes(chosen) ? chosen : sets[0];
  if (shown === undefined)
    return (
      <p className={styles.notice}>
        <FormattedMessage id="class.none" />
      </p>
    );
  const own = questions.filter(({ exercise }) => exercise === shown);
  return (
    <>
      <div className={styles.controls}>
        <SetChoice sets={sets} shown={shown} exercises={exercises} onChoose={setChosen} />
        <Button aria-pressed={names} onClick={() => setNames(!names)}>
          <FormattedMessage id={names ? 'class.hideNames' : 'class.showNames'} />
        </Button>
      </div>
      <SaidPart key={shown} questions={own} exercise={exercises[shown]} />
      <CalibrationPart calibration={calibration} />
      <MovedPart changes={changes} gain={gain} exercises={exercises} />
      <AnswersTable
        key={`who ${shown}`}
        questions={own}
        students={gathered.students}
        exercise={exercises[shown]}
        names={names}
      />
      <SavePart gathered={gathered} names={names} />
    </>
  );
}

interface SetChoiceProps {
  sets: readonly string[];
  shown: string;
  exercises: ClassView['exercises'];
  onChoose: (set: string) => void;
}

function SetChoice({ sets, shown, exercises, onChoose }: SetChoiceProps) {
  return (
    <label className={styles.set}>
      <FormattedMessage id="class.set" />
      <select value={shown} onChange={(event) => onChoose(event.target.value)}>
        {sets.map((set) => (
          <option key={set} value={set}>
            <SetName set={set} exercises={exercises} />
          </option>
        ))}
      </select>
    </label>
  );
}

function SetName({ set, exercises }: { set: string; exercises: ClassView['exercises'] }) {
  return set === 'question-bank' ? <FormattedMessage id="class.bank" /> : (exercises[set]?.title ?? set);
}
