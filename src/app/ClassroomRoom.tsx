import { ClassroomPlace } from '../places/classroom/ClassroomPlace.tsx';
import { useExercises } from './openExercises.ts';
import { useGallery } from './openScenarios.ts';

/** The classroom with the shipped exercises and scenarios. Its code is loaded with the first visit. */
export function ClassroomRoom() {
  return <ClassroomPlace exercises={useExercises()} scenarios={useGallery()} />;
}
