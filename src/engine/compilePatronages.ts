import { endToEnd, numberOf } from './ids.ts';
import type { PatronageTable } from './model.ts';
import type { Names } from './names.ts';
import { addByObserver, addNumber, type ParameterList } from './parameterList.ts';
import type { Setup } from './setup.ts';
import { SetupError } from './setupError.ts';

/** Adds the numbers of all patronages; returns the first slot of each block. */
export function addPatronages(list: ParameterList, setup: Setup, ids: readonly string[], names: Names) {
  const leverage = list.values.length;
  for (const id of ids) addNumber(list, setup.patronages[id]!.leverage, `patronages.${id}.leverage`);
  const responsibility = list.values.length;
  for (const id of ids) {
    const path = `patronages.${id}.responsibility`;
    addByObserver(list, setup.patronages[id]!.responsibility, path, names.actors.ids, -1);
  }
  const solidarity = list.values.length;
  for (const id of ids) {
    addByObserver(
      list,
      setup.patronages[id]!.solidarity,
      `patronages.${id}.solidarity`,
      names.actors.ids,
      -1,
    );
  }
  return { leverage, responsibility, solidarity };
}

/** The bargains that carry the pressure of each patron, and the channels that can shut it off. */
export function compilePatronages(setup: Setup, ids: readonly string[], names: Names): PatronageTable {
  const vias: number[][] = [];
  const joins: number[][] = [];
  for (const id of ids) {
    const patron = id.split('/')[0]!;
    const counterparts = [...setup.patronages[id]!.via].sort();
    if (counterparts.length === 0) throw new SetupError(`patronages.${id}.via: names no counterpart`);
    vias.push(
      counterparts.map((other) =>
        numberOf(names.rivalries, `${patron}/${other}`, 'rivalry', `patronages.${id}.via`),
      ),
    );
    for (const other of counterparts) {
      joins.push(
        names.channels.ids.flatMap((channel, c) => {
          const { parties } = setup.channels[channel]!;
          return parties.includes(patron) && parties.includes(other) ? [c] : [];
        }),
      );
    }
  }
  const via = endToEnd(vias);
  const join = endToEnd(joins);
  return {
    patron: Int32Array.from(ids, (id) => names.actors.of.get(id.split('/')[0]!)!),
    client: Int32Array.from(ids, (id) => names.actors.of.get(id.split('/')[1]!)!),
    viaStart: via.start,
    via: via.members,
    joinStart: join.start,
    join: join.members,
  };
}
