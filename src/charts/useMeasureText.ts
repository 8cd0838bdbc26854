import { useSyncExternalStore } from 'react';
import { measureByCanvas, measureByTable } from './measureText.ts';
import type { MeasureText } from './measureText.ts';

/** One for the whole page: a canvas is dear, and what one chart has measured the next one asks for. */
let shared: MeasureText | null = null;
const listeners = new Set<() => void>();

function measureInPage(): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.documentElement).getPropertyValue('--sans').trim();
  return context ? measureByCanvas(context, family || 'sans-serif') : measureByTable;
}

function onFonts(): void {
  shared = null;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) document.fonts.addEventListener('loadingdone', onFonts);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.fonts.removeEventListener('loadingdone', onFonts);
    // Fonts that come while nobody listens would go unnoticed.
    shared = null;
  };
}

/** Measures with the page's own sans, and anew when its fonts have come. */
export const useMeasureText = (): MeasureText =>
  useSyncExternalStore(subscribe, () => (shared ??= measureInPage()));
