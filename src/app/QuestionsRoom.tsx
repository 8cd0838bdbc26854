import { bindBank, type BankRound } from '../stores/bank.ts';
import { QuestionsPlace } from '../places/questions/QuestionsPlace.tsx';
import { bindingParts } from './openExercises.ts';

const bank = bindBank(bindingParts);

/** The question bank in one of its rounds. Its code is loaded with the first visit. */
export function QuestionsRoom({ round }: { round: BankRound }) {
  return <QuestionsPlace key={round} bank={bank} round={round} />;
}
