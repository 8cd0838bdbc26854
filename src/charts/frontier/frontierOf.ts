import { finite } from '../frame/finite.ts';
import type { FrontierSetting } from './frontierProps.ts';

/** A setting of which cost and share are known. */
export interface KnownSetting extends FrontierSetting {
  share: number;
}

export const known = (settings: readonly FrontierSetting[]): KnownSetting[] =>
  settings.flatMap((setting) => {
    const share = finite(setting.share);
    return share === null || finite(setting.cost) === null ? [] : [{ ...setting, share }];
  });

/** Settings that no other beats: nothing that costs as much or less has as large a share. Cheapest first. */
export function frontierOf(settings: readonly FrontierSetting[]): KnownSetting[] {
  const frontier: KnownSetting[] = [];
  for (const setting of known(settings).toSorted((a, b) => a.cost - b.cost || b.share - a.share))
    if (setting.share > (frontier.at(-1)?.share ?? -Infinity)) frontier.push(setting);
  return frontier;
}

/** The cheapest setting with the wanted share; null where none has it. */
export const cheapestWith = (settings: readonly FrontierSetting[], wanted: number): KnownSetting | null =>
  frontierOf(settings).find(({ share }) => share >= wanted) ?? null;
