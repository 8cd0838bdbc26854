import { lazy, useEffect } from 'react';
import { ExercisePlace } from '../places/exercise/ExercisePlace.tsx';
import { waitsForAnswer } from '../stores/boundExercise.ts';
import { NotFound } from './NotFound.tsx';
import { leftExercise } from './leftExercise.ts';
import { useExercise } from './openExercises.ts';
import { useHashSearch } from './hashLocation.ts';
import { pageLink, servedToItself } from './pageLink.ts';
import { useLanguage } from './settings.ts';
import { ShownChart } from './ShownChart.tsx';
import { useTitle } from './useTitle.ts';

const PresentRoom = lazy(async () => ({ default: (await import('./PresentRoom.tsx')).PresentRoom }));

/** An exercise at one of its steps, `step` from 1 as the address has it. */
export function ExerciseRoom({ id, step }: { id: string; step: string | undefined }) {
  const open = useExercise(id);
  const bound = open?.bound;
  const query = new URLSearchParams(useHashSearch());
  const language = useLanguage();
  const paper = query.has('key') ? 'key' : query.has('sheet') ? 'sheet' : null;
  useTitle(bound?.exercise.title);
  const at = step === undefined ? 0 : /^[1-9]\d?$/.test(step) ? Number(step) - 1 : -1;
  const known = bound?.exercise.steps[at] !== undefined;
  useEffect(() => {
    if (!bound || !known) return;
    const tell = (): void => {
      const { answers } = bound.answers.getState();
      leftExercise.set({ id, step: at + 1, asks: waitsForAnswer(bound.exercise, at, answers) });
    };
    tell();
    return bound.answers.subscribe(tell);
  }, [bound, known, id, at]);
  if (!open || !bound || !known) return <NotFound />;
  const view = query.has('present') ? 'present' : query.has('notes') ? 'notes' : null;
  if (view) return <PresentRoom key={view} bound={bound} view={view} />;
  return (
    <ExercisePlace
      bound={bound}
      step={at}
      paper={paper}
      inEnglish={open.inEnglish}
      link={pageLink(`/exercise/${id}`, language)}
      isLocal={servedToItself()}
      chart={ShownChart}
    />
  );
}
