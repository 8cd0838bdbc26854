import { hashesOf, numberOf } from './ids.ts';
import type { SpoilerTable } from './model.ts';
import type { Names } from './names.ts';
import { addFollower, addNumber, type ParameterList } from './parameterList.ts';
import type { Setup } from './setup.ts';

/** Adds the numbers of all spoilers; returns the first slot of each block. */
export function addSpoilers(list: ParameterList, setup: Setup, ids: readonly string[]) {
  const spoilerRate = list.values.length;
  for (const id of ids) addNumber(list, setup.spoilers[id]!.rate, `spoilers.${id}.rate`);
  const spoilerSize = list.values.length;
  for (const id of ids) addNumber(list, setup.spoilers[id]!.size, `spoilers.${id}.size`);
  const spoilerSeen = list.values.length;
  ids.forEach((id, i) => {
    const { seen } = setup.spoilers[id]!;
    if (seen === undefined) addFollower(list, spoilerRate + i, `spoilers.${id}.seen`);
    else addNumber(list, seen, `spoilers.${id}.seen`);
  });
  return { spoilerRate, spoilerSize, spoilerSeen };
}

/** To whom the attacks of each spoiler are laid. */
export function compileSpoilers(setup: Setup, ids: readonly string[], names: Names): SpoilerTable {
  return {
    laidTo: Int32Array.from(ids, (id) =>
      numberOf(names.rivalries, setup.spoilers[id]!.laidTo, 'rivalry', `spoilers.${id}.laidTo`),
    ),
    hash: hashesOf(ids, 'spoiler:'),
  };
}
