import { useSyncExternalStore } from 'react';
import { type BaseLocationHook } from 'wouter';
import { homePath } from './home.ts';

/**
 * The address behind the `#`: `#/replay/september-2016?t=17`. Unlike wouter's own hash hook the query stays behind the
 * hash, where no server ever sees it.
 */
const subscribe = (onChange: () => void): (() => void) => {
  window.addEventListener('hashchange', onChange);
  window.addEventListener('popstate', onChange);
  window.addEventListener('parley:address', onChange);
  return () => {
    window.removeEventListener('hashchange', onChange);
    window.removeEventListener('popstate', onChange);
    window.removeEventListener('parley:address', onChange);
  };
};

/** The path behind the hash: `/replay/september-2016`. Without one the page is at home. */
export function hashPath(): string {
  const path = pathOf(window.location.hash.slice(1));
  return path === '/' ? homePath : path;
}

const pathOf = (address: string): string => address.split('?')[0] || '/';
/** The path, with the words of the query that choose another page of it, such as `key` or `present=3`; not what else a place writes there. */
const pageOf = (address: string): string =>
  [pathOf(address), ...(address.split('?')[1] ?? '').split('&').map(pageWord)].filter(Boolean).join('?');
const pageWord = (part: string): string => {
  const [name = '', value] = part.split('=');
  return value === undefined || name === 'present' || name === 'notes' ? name : '';
};
/** The query behind the hash, without its question mark. */
export const hashSearch = (): string => window.location.hash.split('?')[1] ?? '';

const parts = (): string[] => hashSearch().split('&');
const isOfLesson = (part: string): boolean => /^(?:lang|lesson)=/.test(part);

/** The query of the place alone. */
export const placeSearch = (): string =>
  parts()
    .filter((part) => !isOfLesson(part))
    .join('&');

/** The part of the query that is a lesson's, which stays until the lesson is left; empty without one. */
export const lessonSearch = (): string =>
  parts().some((part) => part.startsWith('lesson=')) ? parts().filter(isOfLesson).join('&') : '';

const joined = (path: string, ...queries: string[]): string =>
  queries.filter(Boolean).reduce((url, query) => `${url}${url.includes('?') ? '&' : '?'}${query}`, path);

/** Shows the place without its lesson, or with the same lesson in another language. */
export const changeLesson = (lesson: string): void => {
  const url = joined(hashPath(), placeSearch(), lesson);
  window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}#${url}`);
  window.dispatchEvent(new Event('parley:address'));
};

/** Goes to `path` (with its query), and takes a lesson along. `replace` keeps Back as it was. */
export function navigateHash(path: string, options?: { replace?: boolean }): void {
  const url = `${window.location.pathname}${window.location.search}#${joined(path, lessonSearch())}`;
  const elsewhere = pageOf(path) !== pageOf(`${hashPath()}?${hashSearch()}`);
  if (options?.replace) window.history.replaceState(null, '', url);
  else window.history.pushState(null, '', url);
  window.dispatchEvent(new Event('parley:address'));
  if (elsewhere && !options?.replace) requestAnimationFrame(arrive);
}

/** Frames for which a place that is still being loaded is waited for: about five seconds. */
const patience = 300;

/** A new place is read from its top, and begins where the keyboard is. Back is left to the browser, which knows better. */
function arrive(): void {
  window.scrollTo(0, 0);
  focusPlace(patience);
}

function focusPlace(frames: number): void {
  const main = document.querySelector<HTMLElement>('main');
  if (frames > 0 && main?.ariaBusy === 'true') requestAnimationFrame(() => focusPlace(frames - 1));
  else main?.focus({ preventScroll: true });
}

export const useHashPath: BaseLocationHook = () => [
  useSyncExternalStore(subscribe, hashPath, () => homePath),
  navigateHash,
];

export const useHashSearch = (): string => useSyncExternalStore(subscribe, hashSearch, () => '');
