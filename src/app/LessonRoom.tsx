import { useEffect, useMemo, type ReactNode } from 'react';
import { PlaceWords } from '../kit/PlaceWords.tsx';
import { LessonBar, LessonFaultBar } from '../places/lesson/LessonBar.tsx';
import { readLesson } from '../stores/lesson.ts';
import { createLessonTicks } from '../stores/lessonTicks.ts';
import { lessonWordsIn } from '../words/lessonCatalog.ts';
import { changeLesson } from './hashLocation.ts';
import { LessonContext } from './lessonContext.tsx';
import { deviceStorage } from './settings.ts';

/** The page in a lesson, with what it needs from the browser. Its code is loaded with the first lesson. */
export function LessonRoom({ text, children }: { text: string; children: ReactNode }) {
  const read = useMemo(() => readLesson(text), [text]);
  const ticks = useMemo(() => createLessonTicks(deviceStorage(), text), [text]);
  const lesson = 'lesson' in read ? read.lesson : null;
  const isClosed = lesson !== null && !lesson.ways;
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (isClosed) dataset['ways'] = 'closed';
    return () => void delete dataset['ways'];
  }, [isClosed]);
  const leave = (): void => {
    changeLesson('');
    // The button is gone with the bar.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true }));
  };
  const bar =
    'fault' in read ? (
      <LessonFaultBar fault={read.fault} onLeave={leave} />
    ) : (
      <LessonBar key={text} lesson={read.lesson} ticks={ticks} onLeave={leave} />
    );
  return (
    <PlaceWords wordsIn={lessonWordsIn}>
      <LessonContext value={{ lesson, bar }}>{children}</LessonContext>
    </PlaceWords>
  );
}
