import { ClassroomPlace } from '../places/classroom/ClassroomPlace.tsx';
import { exercises } from './openExercises.ts';

/** The classroom with the shipped exercises. Its code is loaded with the first visit. */
export function ClassroomRoom() {
  return <ClassroomPlace exercises={exercises} />;
}
