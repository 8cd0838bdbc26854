import type { Language } from '../words/languages.ts';

/** The whole address of a place, in a language, to be printed or shown to a class. Null where nobody else could open it: the page is a file. */
export function pageLink(path: string, language: Language): string | null {
  const { protocol, origin, pathname } = window.location;
  return /^https?:$/.test(protocol) ? `${origin}${pathname}#${path}?lang=${language}` : null;
}

/** The page is served by this very computer, to itself alone: a link to it leads others nowhere. */
export const servedToItself = (): boolean => /^(localhost|127\.|\[::1\])/.test(window.location.hostname);
