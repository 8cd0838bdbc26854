import { useEffect, useMemo } from 'react';
import { NotesPlace } from '../places/exercise/NotesPlace.tsx';
import { PresentPlace } from '../places/exercise/PresentPlace.tsx';
import type { BoundExercise } from '../stores/boundExercise.ts';
import { createPresentation, joinWindows } from '../stores/presentation.ts';
import { hashSearch } from './hashLocation.ts';
import { pageLink, servedToItself } from './pageLink.ts';
import { placeAddress } from './placeAddress.ts';
import { openPresentChannel } from './presentChannel.ts';
import { useLanguage, useSettings } from './settings.ts';
import { ShownChart } from './ShownChart.tsx';

interface PresentRoomProps {
  bound: BoundExercise;
  /** What the class sees, or what the teacher reads beside it. */
  view: 'present' | 'notes';
}

/** The slide that an address names, from 1 there, as an index; null where it names none. */
const slideIn = (search: string, view: PresentRoomProps['view']): number | null => {
  const text = new URLSearchParams(search).get(view) ?? '';
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) - 1 : null;
};

const now = (): number => Date.now();

/** An exercise before a class, and the teacher's window. Its code is loaded with the first visit. */
export function PresentRoom({ bound, view }: PresentRoomProps) {
  const { exercise } = bound;
  const language = useLanguage();
  const letterKeys = useSettings((state) => state.letterKeys);
  const presentation = useMemo(
    () => createPresentation(exercise, slideIn(hashSearch(), view) ?? 0, now),
    [exercise, view],
  );
  useEffect(() => {
    const { store } = presentation;
    const address = placeAddress(`/exercise/${exercise.id}`);
    const channel = openPresentChannel();
    const stops = [
      store.subscribe(({ at }, before) => {
        if (at !== before.at) address.write(`${view}=${at + 1}`, false);
      }),
      address.onChange(() => {
        const at = slideIn(address.read(), view);
        if (at !== null && at !== store.getState().at) store.getState().goTo(at);
      }),
      ...(channel ? [joinWindows(presentation, channel, slideIn(address.read(), view) !== null)] : []),
    ];
    return () => {
      for (const stop of stops) stop();
      channel?.close();
    };
  }, [presentation, exercise.id, view]);
  if (view === 'notes') return <NotesPlace presentation={presentation} letterKeys={letterKeys} />;
  return (
    <PresentPlace
      bound={bound}
      presentation={presentation}
      letterKeys={letterKeys}
      link={servedToItself() ? null : pageLink(`/exercise/${exercise.id}`, language)}
      chart={ShownChart}
      openNotes={() => openNotes(exercise.id)}
    />
  );
}

/** The notes in a window of their own, to be moved to the other screen; false where the browser refuses it. */
function openNotes(id: string): boolean {
  const { pathname, search } = window.location;
  const address = `${pathname}${search}#/exercise/${id}?notes`;
  return window.open(address, 'parley-notes', 'popup,width=960,height=760') !== null;
}
