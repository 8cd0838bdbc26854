import { guide } from 'virtual:guide';
import { GuidePlace } from '../places/exercise/GuidePlace.tsx';
import { useTitle } from './useTitle.ts';

/** The teacher's guide. It is loaded with the first visit. */
export function GuideRoom() {
  useTitle(guide.title);
  return <GuidePlace guide={guide} />;
}
