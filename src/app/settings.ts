import { useStore } from 'zustand';
import { createSettings } from '../stores/settings.ts';

/** What this device keeps; a browser that forbids storage throws already when it is named. */
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

export const useSettings = <Slice>(select: (state: ReturnType<typeof settings.getState>) => Slice): Slice =>
  useStore(settings, select);
