import { endToEnd, numberOf, splitId } from './ids.ts';
import type { Names } from './names.ts';
import { addByObserver, addNumber, declarePaths, type ParameterList } from './parameterList.ts';
import type { ActorNumbers, Setup } from './setup.ts';

/** What an actor has where neither it nor `defaults` gives the number. */
const ACTOR_NUMBERS: readonly (readonly [keyof ActorNumbers, number])[] = [
  ['forgetting', 0],
  ['attention', 0.1],
  ['noise', 0],
  ['control', 1],
  ['breachRate', 0.7],
  ['benefit', 0],
  ['lapse', 0],
];
/** Adds the numbers of all actors; returns the first slot of each block. */
export function addActors(list: ParameterList, setup: Setup, names: Names) {
  const blocks = {} as Record<keyof ActorNumbers, number>;
  for (const [name, fallback] of ACTOR_NUMBERS) {
    blocks[name] = list.values.length;
    declarePaths(list, `defaults.${name}`);
    for (const id of names.actors.ids) {
      const own = setup.actors[id]![name];
      const paths =
        own === undefined ? [`actors.${id}.${name}`, `defaults.${name}`] : [`actors.${id}.${name}`];
      addNumber(list, own ?? setup.defaults[name] ?? fallback, ...paths);
    }
  }
  const seenControl = list.values.length;
  names.actors.ids.forEach((id, i) => {
    const path = `actors.${id}.seenControl`;
    addByObserver(list, setup.actors[id]!.seenControl, path, names.actors.ids, blocks.control + i);
  });
  return { ...blocks, seenControl };
}

/** The patronages in which each actor is the client, by patron. */
export function patronsOf(patronageIds: readonly string[], names: Names) {
  const clients = names.actors.ids.map(() => [] as { patron: number; patronage: number }[]);
  patronageIds.forEach((id, patronage) => {
    const path = `patronages.${id}`;
    const [patron, client] = splitId(id, '/', path);
    const holder = numberOf(names.actors, patron, 'actor', path);
    clients[numberOf(names.actors, client, 'actor', path)]!.push({ patron: holder, patronage });
  });
  for (const patrons of clients) patrons.sort((a, b) => a.patron - b.patron);
  const { start, members } = endToEnd(clients.map((patrons) => patrons.map(({ patronage }) => patronage)));
  return { patronStart: start, patron: members };
}

/** Where the rivalries of each actor start; in the order of rivalries they stand together. */
export function rivalryStarts(from: Int32Array, actors: number): Int32Array {
  const start = new Int32Array(actors + 1);
  for (const actor of from) start[actor + 1] = start[actor + 1]! + 1;
  for (let i = 0; i < actors; i += 1) start[i + 1] = start[i + 1]! + start[i]!;
  return start;
}
