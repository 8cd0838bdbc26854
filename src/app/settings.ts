import { useStore } from 'zustand';
import { createSettings } from '../stores/settings.ts';
import { languageOf, preferredLanguage, type Language } from '../words/languages.ts';
import { changeLesson, hashSearch, lessonSearch, useHashSearch } from './hashLocation.ts';

/** A browser that forbids storage throws already when it is named. */
export function deviceStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** What this tab keeps over a reload. */
export function tabStorage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

export const settings = createSettings(deviceStorage());

const linkedLanguage = (): Language | null => languageOf(new URLSearchParams(hashSearch()).get('lang'));

/**
 * The language that a link asks for (`?lang=ar` behind the hash) is chosen as if by hand. That of a lesson is not: it counts
 * as long as the lesson.
 */
function takeLinkedLanguage(): void {
  const language = lessonSearch() ? null : linkedLanguage();
  if (language && language !== settings.getState().language) settings.getState().choose({ language });
}

takeLinkedLanguage();
window.addEventListener('hashchange', takeLinkedLanguage);

export const useSettings = <Slice>(select: (state: ReturnType<typeof settings.getState>) => Slice): Slice =>
  useStore(settings, select);

const spoken = (chosen: Language | null): Language =>
  (lessonSearch() ? linkedLanguage() : null) ?? chosen ?? preferredLanguage(navigator.languages);

/** The language of the lesson, else the one that is chosen, else the browser's. */
export function useLanguage(): Language {
  const chosen = useSettings((state) => state.language);
  useHashSearch();
  return spoken(chosen);
}

/** That language at this moment, for what is done outside of components. */
export const languageNow = (): Language => spoken(settings.getState().language);

/** Remembered as a choice, but in a lesson that has a language it takes that one's place, and counts as long. */
export function chooseLanguage(language: Language): void {
  const lesson = lessonSearch();
  if (lesson.includes('lang=')) changeLesson(lesson.replace(/lang=[^&]*/, `lang=${language}`));
  else settings.getState().choose({ language });
}
