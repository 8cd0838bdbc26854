import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { createSettings } from '../../stores/settings.ts';

type Settings = ReturnType<typeof createSettings>;

/** The remembered choices, given by the app. */
export const ChoicesContext = createContext<Settings | null>(null);

export function useSettingsStore(): Settings {
  const settings = use(ChoicesContext);
  if (!settings) throw new Error('The choices of this device are not given to this part.');
  return settings;
}

export const useChoices = <Slice>(select: (choices: ReturnType<Settings['getState']>) => Slice): Slice =>
  useStore(useSettingsStore(), select);
