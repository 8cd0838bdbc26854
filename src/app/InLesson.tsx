import { lazy, Suspense, type ReactNode } from 'react';
import { Broken } from './Broken.tsx';
import { useHashSearch } from './hashLocation.ts';
import { Loading } from './Loading.tsx';

const LessonRoom = lazy(async () => ({ default: (await import('./LessonRoom.tsx')).LessonRoom }));

/** The page in the lesson that its address holds, if it holds one. Nothing is shown before the lesson is read: it may hide. */
export function InLesson({ children }: { children: ReactNode }) {
  const text = /(?:^|&)lesson=([^&]*)/.exec(useHashSearch())?.[1];
  if (text === undefined) return children;
  return (
    <Broken>
      <Suspense fallback={<Loading />}>
        <LessonRoom text={text}>{children}</LessonRoom>
      </Suspense>
    </Broken>
  );
}
