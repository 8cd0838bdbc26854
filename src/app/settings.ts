import { useStore } from 'zustand';
import { createSettings } from '../stores/settings.ts';
import { languageOf, preferredLanguage, type Language } from '../words/languages.ts';
import { hashSearch } from './hashLocation.ts';

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

/** The language that a link asks for (`?lang=ar` behind the hash) is chosen as if by hand. */
function takeLinkedLanguage(): void {
  const language = languageOf(new URLSearchParams(hashSearch()).get('lang'));
  if (language && language !== settings.getState().language) settings.getState().choose({ language });
}

takeLinkedLanguage();
window.addEventListener('hashchange', takeLinkedLanguage);

export const useSettings = <Slice>(select: (state: ReturnType<typeof settings.getState>) => Slice): Slice =>
  useStore(settings, select);

const spoken = (chosen: Language | null): Language => chosen ?? preferredLanguage(navigator.languages);

/** The language that is chosen, else the browser's. */
export const useLanguage = (): Language => spoken(useSettings((state) => state.language));

/** That language at this moment, for what is done outside of components. */
export const languageNow = (): Language => spoken(settings.getState().language);
