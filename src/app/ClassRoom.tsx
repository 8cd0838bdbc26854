import { ClassPlace } from '../places/class/ClassPlace.tsx';
import { bankModel } from '../stores/bank.ts';
import { createClassView } from '../stores/classView.ts';
import { bindingParts, openExercise } from './openExercises.ts';

const view = createClassView({
  askBank: bankModel(bindingParts),
  exerciseOf: async (id) => openExercise(id),
});

/** The class view. Its files stay while the page is open, and its code is loaded with the first visit. */
export function ClassRoom() {
  return <ClassPlace view={view} />;
}
